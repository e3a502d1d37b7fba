import type { CategoryId, Field, Highlight } from '../../../shared/model/highlight.ts'

/**
 * What a screen reader says where a field's highlights begin and end, at source offsets (UTF-16). The end of one is
 * said before the beginning of the next.
 */
export function hiddenTextsOf(
  highlights: readonly Highlight[],
  field: Field,
  categoryName: (category: CategoryId) => string,
): { offset: number; text: string }[] {
  const own = highlights.filter((highlight) => highlight.field === field && highlight.anchor !== 'orphan')
  const ends = own.map(({ end }) => ({ offset: end, text: ' end of highlight ' }))
  const starts = own.map(({ start, category, note, anchor }) => ({
    offset: start,
    text: ` highlight, ${categoryName(category)}${note ? ', with a note' : ''}${anchor === 'check' ? ', to be checked' : ''}: `,
  }))
  return [...ends, ...starts].sort((a, b) => a.offset - b.offset)
}
