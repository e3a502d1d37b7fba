import type { CSSProperties } from 'react'
import type { Tag } from '../../../shared/model/tag.ts'
import styles from './tag-dot.module.css'

/** The colour of a tag; a ring where it has none. */
export function TagDot({ hue }: Pick<Tag, 'hue'>) {
  const colour = hue === null ? 'transparent' : `var(--swatch-${hue})`
  return <i className={styles.dot} style={{ '--hue': colour } as CSSProperties} aria-hidden />
}
