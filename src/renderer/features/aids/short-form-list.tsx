import type { AcronymDefinition } from '../../../shared/text/acronyms.ts'
import styles from './short-form-list.module.css'

interface ShortFormListProps {
  /** The short forms that the abstract itself defines. */
  defined: readonly AcronymDefinition[]
  /** Those that only other papers define, with their long forms. */
  meanings: ReadonlyMap<string, string>
}

/** Short forms with what they stand for. */
export function ShortFormList({ defined, meanings }: ShortFormListProps) {
  return (
    <dl className={styles.list}>
      {defined.map(({ short, long }) => (
        <div key={short}>
          <dt>{short}</dt>
          <dd>{long}</dd>
        </div>
      ))}
      {[...meanings].map(([short, long]) => (
        <div key={short}>
          <dt>{short}</dt>
          <dd>
            {long} <span className={styles.source}>defined in another paper</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
