/** So long a title may be in a name, in bytes of UTF-8: file systems take 255 with the day and the ending. */
const TITLE_BYTES = 180

/**
 * The name of a file that a paper is exported to: `2026-06-26 Tokens at Rest.pdf`. It can be written on every file
 * system: no sign that one of them keeps for itself, no blank or full stop at an end, not too long.
 *
 * @param day `YYYY-MM-DD`
 * @param extension without its full stop
 */
export function exportName(day: string, title: string, extension: string): string {
  const words = title
    .toWellFormed()
    .normalize('NFC')
    // Control characters, signs of paths and patterns, and marks that turn the direction of writing.
    .replace(/[\p{Cc}\p{Cf}\uFFFD<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
  const short = trimmed(cutToBytes(trimmed(words), TITLE_BYTES))
  return `${day} ${short === '' ? 'Untitled' : short}.${extension}`
}

function trimmed(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/g, '')
}

/** As many whole code points from the beginning as have so many bytes of UTF-8. */
function cutToBytes(text: string, limit: number): string {
  let size = 0
  let cut = ''
  for (const character of text) {
    size += Buffer.byteLength(character)
    if (size > limit) return cut
    cut += character
  }
  return cut
}
