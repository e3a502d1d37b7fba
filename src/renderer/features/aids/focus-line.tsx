import type { RoleOfSentence } from '../../../shared/text/sentence-roles.ts'
import { useFocusInAbstract } from '../highlights/index.ts'
import styles from './focus-line.module.css'
import { explanationOf } from './role-names.ts'
import type { ExpandedUse } from './short-forms.ts'

interface FocusLineProps {
  told: readonly RoleOfSentence[]
  uses: readonly ExpandedUse[]
}

/** At the foot of the reader, what is known of the sentences in focus: their role, and what their short forms mean. */
export function FocusLine({ told, uses }: FocusLineProps) {
  const focus = useFocusInAbstract()
  const isIn = ({ range }: { range: { start: number; end: number } }) =>
    focus !== null && range.start >= focus.start && range.end <= focus.end
  const explanations = told.filter(isIn).map(explanationOf)
  const meanings = new Map(uses.filter(isIn).map(({ short, long }) => [short, long]))
  const isEmpty = explanations.length === 0 && meanings.size === 0
  return (
    <div className={styles.foot} role="status">
      {!isEmpty && (
        <div className={styles.line}>
          {explanations.length > 0 && <span>{explanations.join('; ')}.</span>}
          {[...meanings].map(([short, long]) => (
            <span key={short}>
              <b>{short}</b>: {long}.
            </span>
          ))}
        </div>
      )}
    </div>
  )
}
