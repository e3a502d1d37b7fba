import type { JobProgress } from '../../../shared/model/job.ts'
import { plainNumber } from '../../ui/plain-number.ts'

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
