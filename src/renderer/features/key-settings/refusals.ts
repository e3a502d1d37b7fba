import { keyWords } from '../../ui/key-labels.ts'

/** Signs of their own that can be given to a command; all others move about, or belong to the keyboard. */
const NAMED_KEYS = /^(Enter|Space|Delete|Backspace|Insert|F([1-9]|1[0-9]|2[0-4]))$/

const TEXT_KEYS = /^(Mod\+[acvxyz]|Shift\+Mod\+[vz])$/
const SYSTEM_KEYS = /^(Mod\+[qw]|Shift\+Mod\+q)$/
/** What macOS keeps for itself: hide, minimise. */
const MAC_KEYS = /^Mod\+[hm]$/

/**
 * Why a key cannot be given to a command, in a sentence; null when it can. A command may always have again what it
 * comes with: undo is a key of text, and is undo there too.
 */
export function refusalOf(press: string, ownKeys: readonly string[], isMac: boolean): string | null {
  if (ownKeys.some((keys) => keys.split(' ').includes(press))) return null
  const words = keyWords(press, isMac)
  if (TEXT_KEYS.test(press)) return `${words} belongs to text: it copies, pastes, selects or undoes there.`
  if (SYSTEM_KEYS.test(press)) return `${words} belongs to the system: it closes the window or the app.`
  if (isMac && MAC_KEYS.test(press)) return `${words} belongs to the system: it puts the window away.`
  const key = baseOf(press)
  if (key === 'Tab') return `${words} moves from one thing to the next, for everybody.`
  if (/^(Arrow|Page|Home|End)/.test(key)) return `${words} moves in lists and text.`
  if (key.length > 1 && !NAMED_KEYS.test(key)) return `${words} belongs to the keyboard or the system.`
  return null
}

/** The key without those that are held with it. */
function baseOf(press: string): string {
  return press.replace(/^(Shift\+|Mod\+)+(?=.)/, '')
}
