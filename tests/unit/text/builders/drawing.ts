import type { Segment } from '../../../../src/shared/text/index.ts'
import { tokenize } from '../../../../src/shared/text/index.ts'

/**
 * What a reader sees of a source text, in a notation for goldens: text as it stands, what was replaced in «», formulas
 * as TeX in ⟦⟧ (⟦⟦⟧⟧ on a line of their own), macros that nobody knows in ¿?, styles as tags, markup not at all.
 */
export function drawing(source: string): string {
  let result = ''
  let open: string[] = []
  for (const segment of tokenize(source)) {
    if (segment.kind === 'markup') continue
    const tags = segment.styles.map((style) => (style === 'link' ? `link ${segment.href}` : style))
    result += passage(open, tags) + leaf(segment)
    open = tags
  }
  return result + passage(open, [])
}

/** The tags that close and open between two leaves. */
function passage(from: readonly string[], to: readonly string[]): string {
  if (from.join() === to.join()) return ''
  const closing = from.toReversed().map((tag) => `</${tag.split(' ')[0]}>`)
  return closing.join('') + to.map((tag) => `<${tag}>`).join('')
}

function leaf(segment: Segment): string {
  switch (segment.kind) {
    case 'replaced':
      return `«${segment.text}»`
    case 'math':
      return segment.display ? `⟦⟦${segment.tex}⟧⟧` : `⟦${segment.tex}⟧`
    case 'unknown-macro':
      return `¿${segment.text}?`
    default:
      return segment.text
  }
}
