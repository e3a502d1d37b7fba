const signs: Record<string, string> = {
  Mod: 'Ctrl',
  Space: 'Space',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
}

const macSigns: Record<string, string> = {
  ...signs,
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Delete: '⌦',
  Backspace: '⌫',
}

/** The keys of a command as they are drawn: `g i` is [["g"], ["i"]], `Shift+Mod+z` is [["Shift", "Ctrl", "Z"]]. */
export function keyLabels(keys: string, isMac: boolean): string[][] {
  const names = isMac ? macSigns : signs
  return keys.split(' ').map((press) => {
    const parts = press.endsWith('++') ? [...press.slice(0, -2).split('+'), '+'] : press.split('+')
    const isCombination = parts.length > 1
    return parts.map(
      (part) => names[part] ?? (isCombination && part.length === 1 ? part.toUpperCase() : part),
    )
  })
}

/** The keys of a command in words, as in a sentence: "G, then I", "Shift+Ctrl+Z". */
export function keyWords(keys: string, isMac: boolean): string {
  return keyLabels(keys, isMac)
    .map((press) => press.map((part) => (part.length === 1 ? part.toUpperCase() : part)).join('+'))
    .join(', then ')
}
