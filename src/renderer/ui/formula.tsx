import { type ComponentPropsWithoutRef, useCallback, useMemo } from 'react'
import styles from './formula.module.css'
import { useTypesetter } from './typesetter.ts'

interface FormulaProps extends ComponentPropsWithoutRef<'span'> {
  /** TeX without delimiters; it may be wrong TeX. */
  tex: string
  /** True for a formula on a line of its own. */
  isDisplay: boolean
  /** What stands in for it until it can be typeset. */
  reading: string
  /** How it was written, delimiters and all. */
  source: string
}

/**
 * A formula, typeset. Until the typesetter is there its plain reading stands in for it; what cannot be typeset shows
 * its source, quietly marked. Once typeset it carries `data-kind="math"`.
 */
export function Formula({ tex, isDisplay, reading, source, ...rest }: FormulaProps) {
  const typeset = useTypesetter()
  const drawn = useMemo(() => typeset?.(tex, isDisplay) ?? null, [typeset, tex, isDisplay])
  // The same function until it is another formula: put in anew, it would have the whole paragraph laid out anew.
  const putIn = useCallback(
    (node: HTMLElement | null) => {
      if (drawn) node?.replaceChildren(drawn)
    },
    [drawn],
  )
  if (drawn) {
    const className = isDisplay ? `${styles.formula} ${styles.display}` : styles.formula
    return <span key="typeset" {...rest} data-kind="math" className={className} ref={putIn} />
  }
  if (!typeset) {
    return (
      <span key="plain" {...rest} className={styles.plainReading}>
        {reading}
      </span>
    )
  }
  return (
    <span
      key="broken"
      {...rest}
      className={styles.unread}
      title="This formula could not be typeset; its source is shown."
    >
      {source}
    </span>
  )
}
