import { useEffect } from 'react'
import { commandsFor } from '../state/commands.ts'
import { peelLayer } from '../state/layers.ts'
import { isEditable, nameOfKey } from '../ui/key-names.ts'
import { isMac } from '../ui/platform.ts'
import { keySequence } from './key-sequence.ts'

/** Listens to the keyboard for the whole window and runs the commands that belong to its keys. */
export function useShortcuts(): void {
  useEffect(() => {
    const sequence = keySequence(commandsFor)
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const name = nameOfKey(event, isMac())
      if (name === null) return
      if (name === 'Escape') {
        if (leave(sequence)) event.preventDefault()
        return
      }
      if (!mayHear(name, event.target)) return
      const heard = sequence.hear(name)
      if (heard === null) return
      event.preventDefault()
      if (heard !== 'more' && !(event.repeat && heard.isOnce)) heard.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      sequence.forget()
    }
  }, [])
}

/** Escape takes back a key that waits for a second, else the topmost layer, else leaves the text being typed in. */
function leave(sequence: { isBegun(): boolean; forget(): void }): boolean {
  if (sequence.isBegun()) {
    sequence.forget()
    return true
  }
  if (peelLayer()) return true
  const { activeElement } = document
  if (!isEditable(activeElement)) return false
  ;(activeElement as HTMLElement).blur()
  return true
}

/** Keys that edit text; where text is edited they are not ours. */
const TEXT_KEYS = new Set(['Mod+z', 'Shift+Mod+z', 'Mod+y', 'Mod+a', 'Mod+c', 'Mod+v', 'Mod+x'])

/** What Space and Enter press when it has the focus. A row of the list is none: they open it and read on. */
const CONTROLS =
  'button, a[href], select, summary, input, [role="menuitem"], [role="menuitemradio"], [role="separator"]'

function mayHear(name: string, target: EventTarget | null): boolean {
  const element = target instanceof Element ? target : null
  if (isEditable(element)) return name.includes('Mod+') && !TEXT_KEYS.has(name)
  const isPressing = name === 'Enter' || name === 'Space'
  if (isPressing && element?.closest(CONTROLS)) return false
  // An open dialog or menu keeps the keys of the page behind it away.
  return name.includes('Mod+') || !element?.closest('[role="dialog"], [role="menu"]')
}
