import { huedTheme, shownTheme } from '../../../shared/model/shown-theme.ts'
import { useSettings } from '../../state/settings-store.ts'

/**
 * Sets the colours of the categories on the page and keeps them as the person and the theme want them: `--mark-<id>` for
 * what is marked, `--dot-<id>` for a dot on the dark bar of a toolbar.
 */
export function followCategoryColours(): void {
  const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')
  const { style } = document.documentElement
  const apply = () => {
    const { settings, categories } = useSettings.getState()
    const theme = huedTheme(shownTheme(settings.theme, systemIsDark.matches))
    for (const { id, hues } of categories) {
      style.setProperty(`--mark-${id}`, `var(--${hues[theme]})`)
      style.setProperty(`--dot-${id}`, `var(--swatch-${hues[theme]})`)
    }
  }
  apply()
  systemIsDark.addEventListener('change', apply)
  useSettings.subscribe(apply)
}
