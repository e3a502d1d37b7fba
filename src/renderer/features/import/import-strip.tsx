import { useEffect, useState } from 'react'
import type { JobProgress } from '../../../shared/model/job.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './import-strip.module.css'
import { useJobs } from './jobs-store.ts'
import { progressWords } from './progress-words.ts'

/** An import that is over sooner is told when it is over, and nothing flickers. Milliseconds. */
const NOTICEABLE_TIME = 400

/** The imports and exports that run: how far they are, how long it may still take, and the way to stop them. */
export function ImportStrip() {
  const running = useJobs((jobs) => jobs.running)
  const isNoticeable = useLasting(running.length > 0, NOTICEABLE_TIME)
  const shown = isNoticeable ? running : []
  return (
    <>
      <VisuallyHidden>
        <span role="status">{shown.map(({ title }) => title).join(', ')}</span>
      </VisuallyHidden>
      {shown.length > 0 && (
        <section className={styles.strip} aria-label="Running imports and exports">
          {shown.map((job) => (
            <RunningJob key={job.jobId} job={job} />
          ))}
        </section>
      )}
    </>
  )
}

function RunningJob({ job }: { job: JobProgress }) {
  const { jobId, title, done, total } = job
  const [isStopping, setStopping] = useState(false)
  const cancel = () => {
    setStopping(true)
    call('job.cancel', { jobId }).catch((error: unknown) => {
      setStopping(false)
      announceFailure(job.exported ? 'The export goes on.' : 'The import goes on.', error)
    })
  }
  return (
    <div className={styles.job}>
      <span className={styles.title} title={title}>
        {title}
      </span>
      <span className={styles.figures}>{isStopping ? 'stopping…' : progressWords(job)}</span>
      <button type="button" className={styles.cancel} disabled={isStopping} onClick={cancel}>
        Cancel
      </button>
      <progress
        className={styles.bar}
        aria-label={title}
        {...(total === null ? {} : { value: done, max: total })}
      />
    </div>
  )
}

/** Whether something has been so for at least this many milliseconds. */
function useLasting(isSo: boolean, milliseconds: number): boolean {
  const [hasLasted, setLasted] = useState(false)
  useEffect(() => {
    if (!isSo) return
    const timer = setTimeout(() => setLasted(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setLasted(false)
    }
  }, [isSo, milliseconds])
  return isSo && hasLasted
}
