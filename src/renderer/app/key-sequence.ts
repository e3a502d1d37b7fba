import type { Command } from '../state/commands.ts'

/** What the keys typed so far mean: a command, the beginning of some, or nothing. */
export type Heard = Command | 'more' | null

/** The commands that could follow what was typed, as `commandsFor` finds them. */
export type LookUp = (keys: string) => { exact: Command | undefined; isPrefix: boolean }

/** How long the second key of a sequence may be waited for, in milliseconds. */
export const PATIENCE_MS = 1200

/**
 * Puts keys together into sequences such as `g i`. A key that no sequence goes on with ends it and means nothing by
 * itself: who typed `g x` did not mean to dismiss a paper.
 */
export function keySequence(lookUp: LookUp) {
  let typed = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const forget = () => {
    clearTimeout(timer)
    typed = ''
  }
  return {
    forget,
    isBegun: () => typed !== '',
    /** Takes the next key, by its name. */
    hear: (name: string): Heard => {
      const keys = typed === '' ? name : `${typed} ${name}`
      const { exact, isPrefix } = lookUp(keys)
      forget()
      if (exact !== undefined) return exact
      if (!isPrefix) return null
      typed = keys
      timer = setTimeout(forget, PATIENCE_MS)
      return 'more'
    },
  }
}
