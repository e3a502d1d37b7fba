import type { HuedTheme } from './highlight.ts'
import type { Theme } from './settings.ts'

/** The themes that are drawn. */
export type ShownTheme = 'light' | 'sepia' | 'dark' | 'contrast-light' | 'contrast-dark'

/** The theme that is drawn for the one that is set. */
export function shownTheme(theme: Theme, isSystemDark: boolean): ShownTheme {
  const kind = isSystemDark ? 'dark' : 'light'
  if (theme === 'system') return kind
  return theme === 'contrast' ? `contrast-${kind}` : theme
}

/** The theme whose hues of the categories are drawn. */
export function huedTheme(theme: ShownTheme): HuedTheme {
  return theme === 'contrast-light' || theme === 'contrast-dark' ? 'contrast' : theme
}
