/** What of a key press names it. */
export interface KeyPress {
  readonly key: string
  /** The key by its place on the keyboard, such as `KeyJ`. */
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/**
 * The name of a key press as commands write it: `j`, `?`, `Shift+x`, `Mod+o`, `Shift+Mod+z`, `ArrowDown`; null for a
 * press of a modifier alone, and for combinations that belong to the system or to typing letters (Alt, AltGr). Of Alt
 * only `Alt+Shift+ArrowLeft` and the like are ours: they type nothing.
 */
export function nameOfKey(press: KeyPress, isMac: boolean): string | null {
  const { altKey, shiftKey } = press
  const key = latinKey(press)
  if (key === 'Dead' || key === 'Process' || key === 'Unidentified') return null
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock'].includes(key)) return null
  const isMod = isMac ? press.metaKey : press.ctrlKey
  const isOther = isMac ? press.ctrlKey : press.metaKey
  if (isTypedWithAlt(press, isMac)) return key
  const isAltArrow = altKey && shiftKey && key.startsWith('Arrow')
  if ((altKey && !isAltArrow) || isOther) return null
  const name = baseName(key)
  // A sign such as ? or + is typed with Shift on some keyboards and without on others: it names itself.
  const saysShift = shiftKey && (isLetter(key) || key.length > 1 || key === ' ' || key === '.' || key === ',')
  return `${isAltArrow ? 'Alt+' : ''}${saysShift || isShiftedStop(press) ? 'Shift+' : ''}${isMod ? 'Mod+' : ''}${name}`
}

/** What the key would type in Latin script: who writes Greek or Cyrillic presses J all the same. */
function latinKey({ key, code }: KeyPress): string {
  const isForeignLetter = isLetter(key) && !/\p{Script=Latin}/u.test(key)
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  return isForeignLetter && letter !== undefined ? letter.toLowerCase() : key
}

/** Signs such as [ are typed with AltGr, or Option, on many keyboards; Windows calls AltGr Ctrl and Alt. */
function isTypedWithAlt({ key, altKey, ctrlKey, metaKey }: KeyPress, isMac: boolean): boolean {
  const isSign = key.length === 1 && !/[\p{L}\p{N}\s]/u.test(key)
  return isSign && altKey && !metaKey && ctrlKey !== isMac
}

/** Whether typing goes into this element. */
export function isEditable(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true
  // Letters choose in a list of choices.
  if (element instanceof HTMLSelectElement) return true
  return (
    element instanceof HTMLInputElement && !['button', 'checkbox', 'radio', 'range'].includes(element.type)
  )
}

/** Shift with a full stop or a comma types other signs on most keyboards; the keys are meant, not the signs. */
function isShiftedStop({ key, shiftKey }: KeyPress): boolean {
  return shiftKey && (key === '>' || key === '<' || key === ':' || key === ';')
}

function baseName(key: string): string {
  if (key === ' ') return 'Space'
  if (key === '>' || key === ':') return '.'
  if (key === '<' || key === ';') return ','
  return key.length === 1 ? key.toLowerCase() : key
}

function isLetter(key: string): boolean {
  return key.length === 1 && /\p{L}/u.test(key)
}
