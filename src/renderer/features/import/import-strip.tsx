import type { JobProgress } from '../../../shared/model/job.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import styles from './import-strip.module.css'
import { useJobs } from './jobs-store.ts'
import { progressWords } from './progress-words.ts'

/** The imports that run: how far they are, how long it may still take, and the way to stop them. */
export function ImportStrip() {
  const running = useJobs((jobs) => jobs.running)
  if (running.length === 0) return null
  return (
    <section className={styles.strip} aria-label="Running imports">
      {running.map((job) => (
        <RunningJob key={job.jobId} job={job} />
      ))}
    </section>
  )
}

function RunningJob({ job }: { job: JobProgress }) {
  const { jobId, title, done, total } = job
  const cancel = () => {
    call('job.cancel', { jobId }).catch((error: unknown) => announceFailure('The import goes on.', error))
  }
  return (
    <div className={styles.job}>
      <span className={styles.title}>{title}</span>
      <progress
        className={styles.bar}
        aria-label={title}
        {...(total === null ? {} : { value: done, max: total })}
      />
      <span className={styles.figures}>{progressWords(job)}</span>
      <button type="button" className={styles.cancel} onClick={cancel}>
        Cancel
      </button>
    </div>
  )
}
