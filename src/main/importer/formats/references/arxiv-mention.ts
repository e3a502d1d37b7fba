import type { Identifier } from '../../../../shared/model/paper.ts'
import { arxivIdentifier } from '../../identifiers.ts'

/** `arXiv:2601.00001 [cs]`, `arXiv preprint arXiv:2601.00001`: what stands before an id says that it is the paper's own. */
const MENTION = /^(?:arxiv\s)?\s?(?:e-?prints?|preprint)?[\s,]{0,3}arxiv:?\s{0,3}([^\s,;()[\]]+)/i
const MOST_LINES = 50
const LONGEST_LINE = 200

/** The arXiv id that a note, a journal or a number gives for the paper itself: at the beginning of one of its lines. */
export function arxivMention(text: string): Identifier[] {
  return text
    .split('\n', MOST_LINES)
    .flatMap((line) =>
      arxivIdentifier(MENTION.exec(line.trimStart().slice(0, LONGEST_LINE))?.[1]?.replace(/\.$/, '') ?? ''),
    )
    .slice(0, 1)
}
