/** Longer names help nobody to find a file. */
const LONGEST_NAME = 200
/** What systems leave beside the files of a person. */
const SYSTEM_NAMES = new Set(['__macosx', 'thumbs.db', 'desktop.ini', '$recycle.bin'])

/**
 * The name of a file in an archive as it is shown: no way up or to a root, no drive, no characters that hide others.
 * Nothing is ever written under it.
 */
export function shownMemberName(written: string): string {
  const parts = segments(written)
    .map((part) => part.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim())
    .filter((part) => part !== '' && !/^\.+$/.test(part) && !/^[a-z]:$/i.test(part))
  const name = parts.join('/')
  if (name === '') return 'a file without a name'
  return name.length > LONGEST_NAME ? `…${name.slice(-LONGEST_NAME)}` : name
}

/** Whether a file of an archive is hidden, a folder, or one that a system keeps for itself. */
export function isPassedOver(written: string): boolean {
  if (/[\\/]$/.test(written)) return true
  return segments(written).some(
    (part) => (part.startsWith('.') && !/^\.+$/.test(part)) || SYSTEM_NAMES.has(part.toLowerCase()),
  )
}

function segments(written: string): string[] {
  return written.split(/[\\/]/)
}
