import { Popover } from '@base-ui/react/popover'
import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { settingLimits } from '../../../shared/model/setting-limits.ts'
import { runCommand } from '../../state/commands.ts'
import { useLayer } from '../../state/layers.ts'
import { useSettings } from '../../state/settings-store.ts'
import { changeReadingSize } from '../../state/view-settings.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { CommandKeys } from '../help/index.ts'
import styles from './appearance-menu.module.css'
import { ThemeChoice } from './theme-choice.tsx'

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
            <button type="button" className={styles.all} onClick={() => showAll(() => setOpen(false))}>
              All settings…
            </button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function showAll(close: () => void): void {
  close()
  runCommand('settings.open')
}

function SizeChoice() {
  const size = useSettings(({ settings }) => settings.readingSize)
  return (
    <div className={styles.size}>
      <span>Text size</span>
      <IconButton
        label="Smaller text"
        keys={<CommandKeys id="view.textSmaller" />}
        isDisabled={size <= settingLimits.readingSize.smallest}
        onClick={() => changeReadingSize(-1)}
      >
        <Minus />
      </IconButton>
      <output aria-live="polite">{size}</output>
      <IconButton
        label="Larger text"
        keys={<CommandKeys id="view.textLarger" />}
        isDisabled={size >= settingLimits.readingSize.largest}
        onClick={() => changeReadingSize(1)}
      >
        <Plus />
      </IconButton>
    </div>
  )
}
