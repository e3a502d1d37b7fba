/** A name as it is kept: without white space around it, and with single blanks. */
export function cleanName(name: string): string {
  return name.trim().replace(/\s+/gu, ' ')
}
