import type { Tag } from '../../../shared/model/tag.ts'
import styles from './row-tags.module.css'
import { TagDot } from './tag-dot.tsx'

/** So many tags are named in a row; the rest is a number. */
const TAGS_SHOWN = 3

/** The tags of a paper as a row of the list shows them. */
export function RowTags({ tags }: { tags: readonly Tag[] }) {
  const rest = tags.length - TAGS_SHOWN
  return (
    <span className={styles.tags}>
      {tags.slice(0, TAGS_SHOWN).map(({ id, name, hue }) => (
        <span key={id} className={styles.tag}>
          <TagDot hue={hue} />
          <span className={styles.name}>{name}</span>
        </span>
      ))}
      {rest > 0 && <span>+{rest}</span>}
    </span>
  )
}
