/** What captures and feeds put where they cut a text. */
const cutMark = /(?:\s|…|\.{3})+$/u

/** Whether a text is another one cut short: its beginning and no more, but for the mark of the cut. */
export function isCutFrom(cut: string, whole: string): boolean {
  const kept = cut.replace(cutMark, '')
  return kept.length > 0 && kept.length < whole.replace(cutMark, '').length && whole.startsWith(kept)
}
