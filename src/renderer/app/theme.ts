import { shownTheme } from '../../shared/model/shown-theme.ts'
import { useSettings } from '../state/settings-store.ts'

/** Sets the page's theme and keeps it as the person, and under "as the system" the system, wants it. */
export function followTheme(): void {
  const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    document.documentElement.dataset.theme = shownTheme(
      useSettings.getState().settings.theme,
      systemIsDark.matches,
    )
  }
  apply()
  systemIsDark.addEventListener('change', apply)
  useSettings.subscribe(apply)
}
