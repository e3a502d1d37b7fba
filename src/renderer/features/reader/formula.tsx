import { useMemo } from 'react'
import type { MathSegment } from '../../../shared/text/segments.ts'
import styles from './source-text.module.css'
import { useTypesetter } from './typesetter.ts'

/**
 * A formula, typeset. Until the typesetter is there its plain reading stands in for it; what cannot be typeset shows
 * its source, quietly marked.
 */
export function Formula({ segment, source }: { segment: MathSegment; source: string }) {
  const typeset = useTypesetter()
  const { tex, display } = segment
  const drawn = useMemo(() => typeset?.(tex, display) ?? null, [typeset, tex, display])
  const offsets = { 'data-start': segment.start, 'data-end': segment.end, 'data-atomic': '' }
  if (drawn) {
    const className = display ? `${styles.formula} ${styles.display}` : styles.formula
    return (
      <span
        key="typeset"
        {...offsets}
        data-kind="math"
        className={className}
        ref={(node) => node?.replaceChildren(drawn)}
      />
    )
  }
  if (!typeset) {
    return (
      <span key="plain" {...offsets} className={styles.plainReading}>
        {segment.text}
      </span>
    )
  }
  return (
    <span
      key="broken"
      {...offsets}
      className={styles.unread}
      title="This formula could not be typeset; its source is shown."
    >
      {source}
    </span>
  )
}
