import { basename } from 'node:path'
import type { LibraryChanged } from '../../shared/contract/events.ts'
import type { JobProgress } from '../../shared/model/job.ts'
import { type Exchanges, importExchanges } from '../ipc/exchanges.ts'
import { importPreviews, type Previews } from '../ipc/previews.ts'
import { type FeedFetching, feedFetching } from '../subscriptions/feed-fetching.ts'
import { type LibraryClient, openLibraryClient } from '../threads/library-client.ts'
import { toThreadError } from '../threads/protocol.ts'
import { type FolderWatch, folderWatch } from '../watching/folder-watch.ts'
import { changeHub } from './change-hub.ts'
import { type GlossaryLearning, glossaryLearning } from './glossary-learning.ts'
import { importJobs, type Jobs } from './jobs.ts'

/** A library that is open for a window, with its imports. */
export interface LibrarySession {
  /** The folder's own name, for the window. */
  readonly name: string
  readonly jobs: Jobs
  readonly previews: Previews
  readonly exchanges: Exchanges
  readonly feeds: FeedFetching
  readonly watch: FolderWatch
  readonly glossary: GlossaryLearning
  /** Resolves when the library is open. Rejects with a LibraryError when it cannot be opened. */
  opened(): Promise<LibraryClient>
  /** Makes the notes of drafts that a page or a process left when it ended. @returns how many */
  recoverDrafts(): Promise<number>
  /** Goes on with imports that a killed process left half-way. Once, before any other is started. */
  goOnImporting(): Promise<void>
  close(): Promise<void>
}

export interface SessionListener {
  onChanged(change: LibraryChanged): void
  onProgress(progress: JobProgress): void
  onFailure(error: Error): void
  /** Writes an unexpected error to the log. @returns a reference that a person can quote */
  logUnexpected(where: string, error: unknown): string
}

/** Begins to open the library at once; nothing waits for it until it is asked something. */
export function openSession(folder: string, listener: SessionListener): LibrarySession {
  let isClosing = false
  const tellChanged = (change: LibraryChanged): void => {
    // Whoever heard of it would ask what is new, and nobody answers any more.
    if (isClosing) return
    listener.onChanged(change)
    if (['papers', 'snapshots', 'all'].includes(change.kind)) glossary.wake()
  }
  const hub = changeHub(tellChanged, (callback, milliseconds) => {
    setTimeout(callback, milliseconds)
  })
  const jobs = importJobs({
    order: (order) => {
      opening
        .then((library) => library.import(order))
        // Without a library there is nothing to import into; the job ends as every job does.
        .catch((error) => {
          jobs.receive({
            kind: 'ended',
            jobId: order.jobId,
            isCancelled: isClosing,
            error: isClosing ? null : toThreadError(error),
          })
        })
    },
    onProgress: listener.onProgress,
    logUnexpected: (error) => listener.logUnexpected('importing', error),
    now: () => Date.now(),
  })
  const previews = importPreviews({
    order: async (order) => (await opening).import(order),
    startJob: (input) => jobs.start([input], { look: 'never' }),
    now: () => Date.now(),
  })
  const exchanges = importExchanges({
    library: () => opening,
    order: async (order) => (await opening).import(order),
    inputOf: previews.inputOf,
  })
  const feeds = feedFetching({
    due: async (input) => (await opening).read('subscriptions.due', input),
    note: async (input) => (await opening).write('subscriptions.noteFetch', input),
    importFeed: (title, bytes) =>
      jobs.ended(jobs.start([{ kind: 'bytes', name: title, bytes }], { look: 'never', isQuiet: true })),
    onError: (error) => {
      if (!isClosing) listener.logUnexpected('fetching feeds', error)
    },
    now: () => Date.now(),
    random: Math.random,
  })
  const watch = folderWatch({
    read: async () => (await opening).read('watch.folder', {}),
    set: async (folder) => (await opening).write('watch.setFolder', { folder }),
    isSeen: async (file) => (await opening).read('watch.isSeen', file),
    note: async (file) => (await opening).write('watch.note', file),
    forgetRefused: async () => (await opening).write('watch.forgetRefused', {}),
    seen: async () => (await opening).read('watch.files', {}),
    importFile: async (path) => {
      const job = jobs.start([{ kind: 'path', path }], { look: 'never', isQuiet: true })
      const { status, outcomes } = await jobs.ended(job)
      return status === 'done' ? outcomes : []
    },
    onError: (error) => {
      if (!isClosing) listener.logUnexpected('watching a folder', error)
    },
  })
  const glossary = glossaryLearning({
    learn: async (input) => (await opening).write('glossary.learn', input),
    onError: (error) => listener.logUnexpected('filling the glossary', error),
    later: (callback, milliseconds) => setTimeout(callback, milliseconds).unref(),
  })
  const opening = openLibraryClient(folder, {
    onChanged: hub.add,
    onImport: (message) => {
      jobs.receive(message)
      previews.receive(message)
      exchanges.receive(message)
    },
    onFailure: listener.onFailure,
  })
  return {
    name: basename(folder),
    jobs,
    previews,
    exchanges,
    feeds,
    watch,
    glossary,
    opened: () => opening,
    recoverDrafts: async () => (await opening).write('drafts.recover', {}),
    goOnImporting: async () => {
      const library = await opening
      const interrupted = await library.write('imports.interrupted', {})
      for (const { sha256, origin, format } of interrupted) {
        jobs.start([{ kind: 'capture', sha256, origin, format }], {
          title: `Going on with the import of ${origin}`,
        })
      }
      const { rereads, unsettled } = await library.write('imports.unfinishedRereads', {})
      for (const key of unsettled) {
        let after: number | null = 0
        while (after !== null) {
          const settled: { next: number | null } = await library.write('imports.settleReading', {
            key,
            after,
          })
          after = settled.next
        }
      }
      for (const { id, format } of rereads) {
        const source = await library.read('snapshots.rereadSource', { id })
        jobs.start([{ kind: 'reread', source, format }], {
          title: `Going on with reading ${source.origin} again`,
        })
      }
    },
    close: async () => {
      isClosing = true
      feeds.end()
      exchanges.end()
      glossary.end()
      await watch.end()
      const library = await opening.catch(() => null)
      await library?.close()
    },
  }
}
