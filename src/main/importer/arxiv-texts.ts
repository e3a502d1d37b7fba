import type { Link } from '../../shared/model/paper.ts'
import { kindOfLink } from './link-kinds.ts'
import { unwrapLines } from './markup-text.ts'

/** Longer addresses carry something else than where to go. */
const LONGEST_ADDRESS = 2048
/** What a comment links to beside other papers, which it speaks of too. */
const COMPANIONS = new Set(['code', 'dataset', 'demo', 'model', 'project'])

/** An abstract as arXiv wraps it, at 80 characters: a line that is indented begins a paragraph, and so the first one is. */
export function unwrapArxivText(text: string): string {
  return unwrapLines(text.replace(/\r?\n[ \t]+(?=\S)/g, '\n\n'))
}

/** Code, data and project pages that a comment names: "12 pages; code at https://github.com/…". */
export function companionsIn(comments: string): Link[] {
  return comments
    .split(/[\s<>()"'{}]+/)
    .filter((word) => word.length < LONGEST_ADDRESS && /^https?:\/\//i.test(word))
    .map((word) => word.replace(/[.,;:\]]+$/, ''))
    .map((url) => ({ kind: kindOfLink(url), url }))
    .filter(({ kind }) => COMPANIONS.has(kind))
}
