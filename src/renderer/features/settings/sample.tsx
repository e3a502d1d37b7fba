import { SourceText } from '../reader/index.ts'
import styles from './sample.module.css'

const text =
  'We show that a reader who sets the type once reads **more abstracts** and tires later: over $n = 51$ papers the time to a decision falls by $12\\%$.\n\nThe effect holds for every measure between 45 and 85 characters, and is largest before breakfast.'

/** A few lines in the type that is being set. */
export function Sample() {
  return (
    <div className={styles.sample} lang="en" role="img" aria-label="A sample of the reading type">
      <SourceText text={text} isBlock hasLiveLinks={false} />
    </div>
  )
}
