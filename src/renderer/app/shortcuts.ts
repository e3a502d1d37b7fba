import { useEffect } from 'react'
import { commandsFor } from '../state/commands.ts'
import { peelLayer } from '../state/layers.ts'
import { isEditable, nameOfKey } from './key-names.ts'

/** How long the second key of a sequence may be waited for, in milliseconds. */
const PATIENCE_MS = 1200

/** Listens to the keyboard for the whole window and runs the commands that belong to its keys. */
export function useShortcuts(isMac: boolean): void {
  useEffect(() => {
    let typed = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    const forget = () => {
      clearTimeout(timer)
      typed = ''
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const name = nameOfKey(event, isMac)
      if (name === null) return
      if (name === 'Escape') {
        forget()
        if (leave()) event.preventDefault()
        return
      }
      if (!mayHear(name, event.target)) return
      const keys = typed === '' ? name : `${typed} ${name}`
      const { exact, isPrefix } = commandsFor(keys)
      forget()
      if (exact !== undefined) {
        event.preventDefault()
        exact.run()
      } else if (isPrefix) {
        event.preventDefault()
        typed = keys
        timer = setTimeout(forget, PATIENCE_MS)
      }
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      forget()
    }
  }, [isMac])
}

/** Escape takes away the topmost layer, and where there is none leaves the text that is being typed in. */
function leave(): boolean {
  if (peelLayer()) return true
  const { activeElement } = document
  if (!isEditable(activeElement)) return false
  ;(activeElement as HTMLElement).blur()
  return true
}

/** Keys that edit text; where text is edited they are not ours. */
const TEXT_KEYS = new Set(['Mod+z', 'Shift+Mod+z', 'Mod+y', 'Mod+a', 'Mod+c', 'Mod+v', 'Mod+x'])

function mayHear(name: string, target: EventTarget | null): boolean {
  const element = target instanceof Element ? target : null
  if (isEditable(element)) return name.includes('Mod+') && !TEXT_KEYS.has(name)
  // Space and Enter press the control that has the focus. A row of the list is none.
  const isPressing = name === 'Enter' || name === 'Space'
  const control =
    'button, a[href], select, summary, input, [role="menuitem"], [role="menuitemradio"], [role="separator"]'
  if (isPressing && element?.closest(control)) return false
  // An open dialog or menu keeps the keys of the page behind it away.
  return name.includes('Mod+') || !element?.closest('[role="dialog"], [role="menu"]')
}
