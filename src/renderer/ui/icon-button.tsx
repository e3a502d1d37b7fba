import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import styles from './icon-button.module.css'

interface IconButtonProps {
  /** What it does; also its tooltip. */
  label: string
  /** The keys that do the same, drawn in the tooltip. */
  keys?: ReactNode
  /** Set for a button that can be on or off. */
  isPressed?: boolean
  /** It stays where it is and can be reached: the focus must not fall off a button because it was pressed. */
  isDisabled?: boolean
  onClick(): void
  /** The icon. */
  children: ReactNode
}

/** A button that is an icon. What it does is said by a tooltip, to the mouse and to the keyboard alike. */
export function IconButton({
  label,
  keys,
  isPressed,
  isDisabled = false,
  onClick,
  children,
}: IconButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        type="button"
        className={styles.button}
        aria-label={label}
        aria-pressed={isPressed}
        aria-disabled={isDisabled || undefined}
        onClick={isDisabled ? undefined : onClick}
      >
        {children}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner className={styles.positioner} sideOffset={6} collisionPadding={8}>
          <Tooltip.Popup className={styles.tooltip}>
            {label}
            {keys}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
