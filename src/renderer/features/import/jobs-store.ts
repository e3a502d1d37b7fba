import { create } from 'zustand'
import type { JobProgress } from '../../../shared/model/job.ts'
import { announce } from '../../state/announcements-store.ts'
import { on } from '../../state/bridge.ts'
import { offerUndo } from '../history/index.ts'
import { lookAtExchanges } from '../mark-import/index.ts'
import { readGiven } from '../markdown-merge/index.ts'
import { lookAt } from '../preview/index.ts'
import { openSubscriptions } from '../subscriptions/index.ts'
import { exportSummary, hasDoubts, isWorthAList, summaryOf } from './outcome-words.ts'

interface Jobs {
  running: readonly JobProgress[]
  /** The finished job whose outcomes are listed, if a person wants to see them. */
  shown: JobProgress | null
}

export const useJobs = create<Jobs>(() => ({ running: [], shown: null }))

/** Takes over the jobs that run already, and follows all of them from now on. */
export function beginJobs(running: readonly JobProgress[]): void {
  useJobs.setState({ running })
  on('job.progress', follow)
}

/** Lists what became of each input of a job, or closes the list. */
export function showOutcomes(shown: JobProgress | null): void {
  useJobs.setState({ shown })
}

function follow(progress: JobProgress): void {
  useJobs.setState(({ running }) => {
    const others = running.filter((job) => job.jobId !== progress.jobId)
    if (progress.status !== 'running') return { running: others }
    const isKnown = others.length < running.length
    return {
      running: isKnown
        ? running.map((job) => (job.jobId === progress.jobId ? progress : job))
        : [...running, progress],
    }
  })
  if (progress.status !== 'running') tellEnd(progress)
}

const opensByItself: ReadonlySet<string> = new Set(['look', 'exchange', 'feeds'])

function tellEnd(progress: JobProgress): void {
  if (progress.exported !== undefined) {
    announce(exportSummary(progress, progress.exported))
    return
  }
  const looks = progress.outcomes.filter((outcome) => outcome.kind === 'look')
  lookAt(looks.map(({ previewId }) => previewId))
  const exchanges = progress.outcomes.filter((outcome) => outcome.kind === 'exchange')
  const [files, others] = [
    exchanges.filter(({ what }) => what === 'markdown'),
    exchanges.filter(({ what }) => what !== 'markdown'),
  ]
  lookAtExchanges(others.map(({ previewId }) => previewId))
  void readGiven(files.map(({ previewId }) => previewId))
  const feeds = progress.outcomes.flatMap((outcome) => (outcome.kind === 'feeds' ? outcome.feeds : []))
  if (feeds.length > 0) openSubscriptions(feeds)
  // What opens by itself need not be told of.
  const opened = progress.outcomes.filter(({ kind }) => opensByItself.has(kind)).length
  if (opened > 0 && opened === progress.outcomes.length && progress.error === null) return
  const { message, isTrouble, canUndo } = summaryOf(progress)
  const show = { label: 'Show', run: () => showOutcomes(progress) }
  // What a person should look at waits until they have: there is no other way back to it.
  const announcement = {
    tone: isTrouble ? ('error' as const) : ('info' as const),
    message,
    ...(isWorthAList(progress) ? { otherAction: show, isKept: hasDoubts(progress) } : {}),
  }
  if (canUndo) void offerUndo(announcement)
  else announce(announcement)
}
