import type { ReactNode } from 'react'
import styles from './icon-button.module.css'

interface IconButtonProps {
  /** What it does; also its tooltip. */
  label: string
  /** Set for a button that can be on or off. */
  isPressed?: boolean
  isDisabled?: boolean
  onClick(): void
  /** The icon. */
  children: ReactNode
}

/** A button that is an icon. */
export function IconButton({ label, isPressed, isDisabled = false, onClick, children }: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      aria-pressed={isPressed}
      title={label}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
