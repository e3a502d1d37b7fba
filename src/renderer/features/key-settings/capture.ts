import { refusalOf } from './refusals.ts'

/** How long a second key may be waited for, in milliseconds. Longer than in use: who sets keys thinks about them. */
export const CAPTURE_PAUSE_MS = 1600

/** The new keys as far as they were pressed. */
export type Capture =
  /** `refusal` is why the key pressed last was not taken, where it was not. */
  | { readonly kind: 'waiting'; readonly pressed: string; readonly refusal: string | null }
  | { readonly kind: 'done'; readonly keys: string }
  | { readonly kind: 'left' }

export const nothingPressed: Capture = { kind: 'waiting', pressed: '', refusal: null }

/**
 * What comes of another key while new ones are pressed. Escape leaves; Enter ends, unless it is the first, and means
 * itself then. Two keys make a sequence, and one that is held with Ctrl (or Cmd) ends it, as none go on from there.
 *
 * @param ownKeys the keys that the command comes with
 */
export function captured(
  pressed: string,
  press: string,
  ownKeys: readonly string[],
  isMac: boolean,
): Capture {
  if (press === 'Escape') return { kind: 'left' }
  if (press === 'Enter' && pressed !== '') return { kind: 'done', keys: pressed }
  const refusal = refusalOf(press, ownKeys, isMac)
  if (refusal !== null) return { kind: 'waiting', pressed, refusal }
  if (pressed !== '') return { kind: 'done', keys: `${pressed} ${press}` }
  if (press.includes('Mod+')) return { kind: 'done', keys: press }
  return { kind: 'waiting', pressed: press, refusal: null }
}
