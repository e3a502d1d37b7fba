import type { JobProgress } from '../../../shared/model/job.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import styles from './import-strip.module.css'
import { useJobs } from './jobs-store.ts'

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

/** How far a job is: "1,200 of 5,000 papers, about 8 s left". */
export function progressWords({
  done,
  total,
  secondsLeft,
}: Pick<JobProgress, 'done' | 'total' | 'secondsLeft'>): string {
  if (total === null) return 'reading…'
  const count = `${plainNumber.format(done)} of ${plainNumber.format(total)} papers`
  return secondsLeft === null ? count : `${count}, about ${timeWords(secondsLeft)} left`
}

function timeWords(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}

const plainNumber = new Intl.NumberFormat('en-GB')
