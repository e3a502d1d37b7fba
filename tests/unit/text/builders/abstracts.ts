import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../../..')
const raw = String.raw

/** Abstracts written for this, with what abstracts have in them: formulas, accents, dashes, quotes, links. */
const written: readonly string[] = [
  raw`We revisit the Schr\"odinger bridge between two token distributions. Following F\'evrier and B\"ohme, the bridge is learned with a loss of $\mathcal{L}(\theta) = \sum_i \lambda_i \|x_i - y_i\|^2$, which needs no samples of the target. On three corpora the loss falls by 21\% at equal cost, and "warm" starts help little. The bridge is stable for $\lambda_i \in [0, 1]$ and diverges outside of it. Our code is at https://example.org/bridge.`,
  'Naïve decoding wastes compute -- often half of it -- on tokens whose identity was never in doubt. We call these tokens settled, and we stop decoding them. A settled token is found by a probe that was trained once and is used everywhere. The probe is small: two layers, 64 units. With it a reader of 7 billion parameters answers as well as one of 13 billion, at a third of the cost. Why the probe carries over between languages (we tried français, Türkçe and česky) we do not know.',
  'Machines that read do not read as people do. We recorded the eyes of 212 people and the attention of 14 models on the same 96 abstracts. People return to numbers; models return to names. People skip the first sentence; models weigh it most. When a model is trained to return to numbers as people do, its answers about results become better by 4.1 points, and its answers about methods stay as they were. The recordings are free to use.',
  raw`Speculative decoding drafts several tokens and verifies them at once. The gain depends on how often drafts are accepted, $\alpha$, and on how long they are, $\gamma$: it is $(1 - \alpha^{\gamma + 1}) / (1 - \alpha)$ at best. We show that $\alpha$ is no constant. It falls after names, numbers and quotation marks, and rises inside idioms. A drafter that knows this, and drafts less where $\alpha$ is low, gains 1.4$\times$ over a fixed $\gamma$. The method needs no training. The method needs no second model. The method needs one table of 4 kB.`,
  'Tokenizers split words; readers do not. The tokenizer splits rare words most. The tokenizer splits names into parts that mean nothing alone. We ask whether a model that sees whole words next to their parts learns faster. It does, at first; after 40 billion tokens the difference is gone. The tokenizer matters less than is believed, except where data are few.',
  '“Attention sinks” are positions that collect attention without earning it. We find them at the start of a text, after full stops, and at 𝒜-type delimiters 🙂 of markup. Removing one moves the sink elsewhere; removing all of them breaks the model. The sinks hold a bias: adding the bias explicitly lets us remove them, with no loss on eight benchmarks and a cache that is smaller by 12%.',
]

/** The abstracts of a text capture: what is long enough between its blank lines. */
export function abstractsOf(capture: string): string[] {
  return capture.split(/\n\s*\n/).filter((paragraph) => paragraph.length > 200)
}

/** Abstracts that are ours: those written for this, of the welcome and of the invented feed. */
export function ownAbstracts(): string[] {
  const captures = ['resources/welcome.txt', 'tests/e2e/fixtures/invented-feed.txt']
  return [...written, ...captures.flatMap((path) => abstractsOf(readFileSync(join(root, path), 'utf8')))]
}
