import type { ComponentProps } from 'react'
import styles from './button.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** What the person most likely came for: filled; or one of a few that weigh the same: outlined in the accent. */
  look?: 'main' | 'accent'
}

/** A button with words in it, as the foot of a dialog has. */
export function Button({ look, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={styles.button} data-look={look} />
}
