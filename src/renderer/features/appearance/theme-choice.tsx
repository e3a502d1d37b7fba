import { useId } from 'react'
import type { Theme } from '../../../shared/model/settings.ts'
import type { ShownTheme } from '../../../shared/model/shown-theme.ts'
import { useSettings } from '../../state/settings-store.ts'
import { setTheme } from '../../state/view-settings.ts'
import styles from './theme-choice.module.css'

/** Each theme with the ones it is drawn in: more than one where the system decides. */
const themes: readonly { theme: Theme; name: string; shown: readonly ShownTheme[] }[] = [
  { theme: 'system', name: 'System', shown: ['light', 'dark'] },
  { theme: 'light', name: 'Light', shown: ['light'] },
  { theme: 'sepia', name: 'Sepia', shown: ['sepia'] },
  { theme: 'dark', name: 'Dark', shown: ['dark'] },
  { theme: 'contrast', name: 'Contrast', shown: ['contrast-light', 'contrast-dark'] },
]

interface ThemeChoiceProps {
  /** Whether the word stands over them. */
  hasTitle?: boolean
}

/** The themes, each as two letters in its own colours. */
export function ThemeChoice({ hasTitle = true }: ThemeChoiceProps) {
  const group = useId()
  const chosen = useSettings(({ settings }) => settings.theme)
  return (
    <fieldset className={styles.themes} aria-label="Theme">
      {hasTitle && <legend>Theme</legend>}
      {themes.map(({ theme, name, shown }) => (
        <label key={theme} className={styles.theme}>
          <input type="radio" name={group} checked={theme === chosen} onChange={() => setTheme(theme)} />
          <span className={styles.sample} aria-hidden="true">
            {shown.map((one) => (
              <span key={one} data-theme={one}>
                {shown.length > 1 ? 'a' : 'Aa'}
              </span>
            ))}
          </span>
          {name}
        </label>
      ))}
    </fieldset>
  )
}
