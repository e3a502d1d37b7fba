import type { Theme } from '../../shared/model/settings.ts'
import { type Command, useCommands } from '../state/commands.ts'
import { usePane } from '../state/pane-store.ts'
import { usePlace } from '../state/place-store.ts'
import { changeReadingSize, resetReadingSize, setTheme } from '../state/view-settings.ts'
import { toggleReadingMode } from './reading-mode.ts'

const themes: readonly { theme: Theme; title: string }[] = [
  { theme: 'system', title: 'Theme: as the system' },
  { theme: 'light', title: 'Theme: light' },
  { theme: 'sepia', title: 'Theme: sepia' },
  { theme: 'dark', title: 'Theme: dark' },
]

const commands: readonly Command[] = [
  {
    id: 'view.readAlone',
    title: 'Reading mode: the paper alone',
    group: 'View',
    keys: ['f'],
    isOnce: true,
    isEnabled: () => usePane.getState().isAlone || usePlace.getState().paperId !== null,
    run: toggleReadingMode,
  },
  {
    id: 'view.textLarger',
    title: 'Larger text',
    group: 'View',
    keys: ['Mod+=', 'Mod++'],
    run: () => changeReadingSize(1),
  },
  {
    id: 'view.textSmaller',
    title: 'Smaller text',
    group: 'View',
    keys: ['Mod+-'],
    run: () => changeReadingSize(-1),
  },
  { id: 'view.textReset', title: 'Usual text size', group: 'View', keys: ['Mod+0'], run: resetReadingSize },
  ...themes.map(({ theme, title }) => ({
    id: `theme.${theme}`,
    title,
    group: 'View',
    keys: [],
    run: () => setTheme(theme),
  })),
]

/** Registers the keys of text size and theme. */
export function useViewCommands(): void {
  useCommands(commands)
}
