import { describe, expect, test } from 'vitest'
import { drawing } from './builders/drawing.ts'

const raw = String.raw

/** What looks like markup and is none: every sign of it is drawn as it stands. */
const PROSE: readonly string[] = [
  // Money.
  '$5 to $10',
  'costs $3M and $4M',
  '$5-$10, $5–$10 and US$5-US$10',
  '$1.50/M tokens vs $0.15/M tokens',
  '$100K ($50K of it) and $30',
  'under $5 (or $3 with caching), saves $0.3B and $1.2T',
  '($0.01) vs. ($0.02), $2.50, $3.00 and $4.10, respectively',
  '$5 < $10, $5 + $10 = $15 and $5 x $10',
  'the "$100 ImageNet" and the "$10 CIFAR"',
  'GPT-4o ($2.5/$10 per 1M input/output tokens)',
  'cost<$1 and latency<$2',
  'earn $$$ now, or $ 5 and $ 10, or 5$ and 10$',
  'pays 5 $ or 10 $',
  '$N and $M, between $a and $b',
  'costs $x per token and $y per call',
  // Programs and shells.
  'the $PATH variable and $HOME/bin:$PATH',
  'set $FOO=bar and $BAZ=qux',
  `{{template}} and \${var} and f"{x}"`,
  'JSON {"a": 1} and {0,1} and {a, b, c}',
  'snake_case_name, my_var and other_var_name',
  'v1.0_beta, foo_1.py and data_2.csv',
  'ImageNet_1K, COCO_2017, wav2vec_2, w2v_BERT, bf_16 and GPT_4',
  'top_k, top_p, x_max and λ_max',
  '_private, __dunder__ and @user_name',
  'List<String>, Map<K,V> and <think>x</think>',
  '<unk> <s> </s> <pad> <|endoftext|>',
  'x->y, a<-b, a<=b and a=>b',
  '--flag and -x and --long-flag=1',
  'C# and F#, C++ and g++, x++',
  '#1 and #hashtag, #### heading',
  // Signs of arithmetic and of statistics.
  'a*b*c and 2*3*4 and 5*x and 6*y',
  '(a*b) * (c*d) and 5 * 3 * 2',
  'A*, D* and RRT*, π* and V*',
  'f*: X -> Y and g*: Y -> Z',
  'x*=argmin and y*=argmax',
  '*p < 0.05, **p < 0.01, ***p < 0.001',
  '<5%, p<0.05 and q>0.1, a < b > c',
  '~100, ~5-10% and ~$5',
  '1e-3, 1/2, 50/50 and 24/7',
  'x ^ 2 and x _ 2, a^ and ^b, ^1',
  'a² and b₂, x→∞ and x ≤ y',
  'F(1), SE(3)-equivariant, SO(3) and U(1)',
  'Table(s) and section(s), sin(x) and log n',
  'pass@1, NDCG@10 and @k',
  // Words and their punctuation.
  'AT&T, R&D and Q&A',
  'AT&T; &#0; &#99999999;',
  "don't, John's, the '90s and 5'10'' tall",
  `'single' and "double"`,
  '[1], [2, 3], [MASK] and [Smith 2020]',
  '[x](y) and [1](#f)',
  '* item one * item two, 1. one 2. two',
  '| a | b | and > quote and :smile:',
  'arXiv:2401.00001 and x@y',
  '$$ and $$',
]

describe('prose stays prose', () => {
  test.each(PROSE)('%s', (source) => {
    expect(drawing(source)).toBe(source)
  })
})

describe('money beside a formula stays money', () => {
  test.each([
    ['a $20 budget and a $x$ variable', 'a $20 budget and a ⟦x⟧ variable'],
    ['for $20/month, $x$ is', 'for $20/month, ⟦x⟧ is'],
    ['a $x$ costs $5', 'a ⟦x⟧ costs $5'],
    ['$5 for $n$ items', '$5 for ⟦n⟧ items'],
    ['the $5/hour GPU and $N=3$ workers', 'the $5/hour GPU and ⟦N=3⟧ workers'],
    ['budget of $10^6$ tokens ($5)', 'budget of ⟦10^6⟧ tokens ($5)'],
    ['$2^{10}$ vs $1024', '⟦2^{10}⟧ vs $1024'],
    [raw`2.5$\times$ speedup, at $0.5 cost`, raw`2.5⟦\times⟧ speedup, at $0.5 cost`],
    [raw`\$5 to $x$ and $\$100$`, raw`«$»5 to ⟦x⟧ and ⟦\$100⟧`],
    ['$'.concat(raw`{\sim}$5 to $10`), raw`⟦{\sim}⟧5 to $10`],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })
})
