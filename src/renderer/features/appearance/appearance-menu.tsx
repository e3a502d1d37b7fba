import { Popover } from '@base-ui/react/popover'
import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Theme } from '../../../shared/model/settings.ts'
import { useLayer } from '../../state/layers.ts'
import { useSettings } from '../../state/settings-store.ts'
import { changeReadingSize, readingSizes, setTheme } from '../../state/view-settings.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { CommandKeys } from '../help/index.ts'
import styles from './appearance-menu.module.css'

const themes: readonly { theme: Theme; name: string }[] = [
  { theme: 'system', name: 'System' },
  { theme: 'light', name: 'Light' },
  { theme: 'sepia', name: 'Sepia' },
  { theme: 'dark', name: 'Dark' },
]

/** How reading looks: the theme and the size of the type, applied as they are changed. */
export function AppearanceMenu() {
  const [isOpen, setOpen] = useState(false)
  useLayer(isOpen, () => setOpen(false))
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className={styles.trigger} aria-label="Appearance" title="Appearance">
        Aa
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner
          className={styles.positioner}
          side="bottom"
          align="end"
          sideOffset={6}
          collisionPadding={8}
        >
          <Popover.Popup className={styles.popup} aria-label="Appearance">
            <ThemeChoice />
            <SizeChoice />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function ThemeChoice() {
  const chosen = useSettings(({ settings }) => settings.theme)
  return (
    <fieldset className={styles.themes}>
      <legend>Theme</legend>
      {themes.map(({ theme, name }) => (
        <label key={theme} className={styles.theme}>
          <input type="radio" name="theme" checked={theme === chosen} onChange={() => setTheme(theme)} />
          <Sample theme={theme} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}

/** Two letters in the colours of a theme; "as the system" shows both of its own. */
function Sample({ theme }: { theme: Theme }) {
  const halves = theme === 'system' ? ['light', 'dark'] : [theme]
  return (
    <span className={styles.sample} aria-hidden="true">
      {halves.map((half) => (
        <span key={half} data-theme={half}>
          {halves.length > 1 ? 'a' : 'Aa'}
        </span>
      ))}
    </span>
  )
}

function SizeChoice() {
  const size = useSettings(({ settings }) => settings.readingSize)
  return (
    <div className={styles.size}>
      <span>Text size</span>
      <IconButton
        label="Smaller text"
        keys={<CommandKeys id="view.textSmaller" />}
        isDisabled={size <= readingSizes.smallest}
        onClick={() => changeReadingSize(-1)}
      >
        <Minus />
      </IconButton>
      <output aria-live="polite">{size}</output>
      <IconButton
        label="Larger text"
        keys={<CommandKeys id="view.textLarger" />}
        isDisabled={size >= readingSizes.largest}
        onClick={() => changeReadingSize(1)}
      >
        <Plus />
      </IconButton>
    </div>
  )
}
