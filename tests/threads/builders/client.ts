import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { onTestFinished } from 'vitest'
import { type LibraryClient, openLibraryClient } from '../../../src/main/threads/library-client.ts'
import type { ImportThreadMessage, JobInput } from '../../../src/main/threads/protocol.ts'
import type { LibraryChanged } from '../../../src/shared/contract/events.ts'
import type { PaperKey } from '../../../src/shared/model/ids.ts'
import { temporaryFolder } from '../../library/builders/library.ts'

/** Everything a client says unasked, and a way to wait for it. */
export function earOf() {
  const said: ImportThreadMessage[] = []
  const changes: LibraryChanged[] = []
  const failures: Error[] = []
  let waiting: (() => void)[] = []
  const wake = (): void => {
    const woken = waiting
    waiting = []
    for (const look of woken) look()
  }
  return {
    said,
    changes,
    failures,
    /** Waits until what was heard so far holds what `find` is after. */
    until: <Found>(find: () => Found | undefined): Promise<Found> =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = find()
          if (found === undefined) waiting.push(look)
          else resolve(found)
        }
        look()
      }),
    listener: {
      onChanged: (heard: readonly LibraryChanged[]) => {
        changes.push(...heard)
        wake()
      },
      onImport: (message: ImportThreadMessage) => {
        said.push(message)
        wake()
      },
      onFailure: (error: Error) => {
        failures.push(error)
        wake()
      },
    },
  }
}

/** A library behind real threads, in a folder that goes when the test ends, after the library was closed. */
export async function openClient(folder = join(temporaryFolder(), 'library')) {
  const ear = earOf()
  const client = await openLibraryClient(folder, ear.listener)
  onTestFinished(() => client.close())
  let jobs = 0
  return {
    ...ear,
    folder,
    client,
    /** Orders an import. @returns the id of its job */
    order: (...inputs: JobInput[]): string => {
      jobs += 1
      const jobId = `job-${jobs}`
      client.import({ kind: 'run', jobId, inputs, today: '2026-06-27' })
      return jobId
    },
    /** Waits for the last word on a job. */
    ended: (jobId: string) =>
      ear.until(() => ear.said.filter((one) => one.kind === 'ended').find((one) => one.jobId === jobId)),
  }
}

/** Waits until the first batch of an import is written. */
export function underWay({
  changes,
  until,
}: Awaited<ReturnType<typeof openClient>>): Promise<LibraryChanged> {
  return until(() => changes.find((change) => change.kind === 'papers'))
}

/** The threads that are started from now on until the test ends, in their order; `onStart` is handed each by its place. */
export function watchThreads(onStart: (worker: Worker, place: number) => void = () => {}) {
  const threads: { worker: Worker; ended: Promise<number> }[] = []
  const notice = (worker: Worker): void => {
    onStart(worker, threads.length)
    threads.push({ worker, ended: new Promise((resolve) => worker.once('exit', resolve)) })
  }
  process.on('worker', notice)
  onTestFinished(() => {
    process.off('worker', notice)
  })
  return {
    threads,
    allEnded: () => Promise.all(threads.map((thread) => thread.ended)),
  }
}

/** A saved page of so many papers, "Paper Number 1 on a Subject of Its Own" and on. */
export function pageOf(count: number): JobInput {
  const papers = Array.from({ length: count }, (_value, index) => paper(index + 1))
  const text = `Daily Papers\n\nJun 26\n\n${papers.join('\n\n')}\n`
  return { kind: 'text', name: `page of ${count}`, text }
}

function paper(number: number): string {
  const sentence = `This is sentence number ${number} of an abstract that is long enough to be told from a title by anybody.`
  return `Paper Number ${number} on a Subject of Its Own\n\nWe study the subject of paper ${number}. ${sentence}`
}

/** The keys of all papers. */
export async function allKeys(client: LibraryClient): Promise<PaperKey[]> {
  const { keys } = await client.read('papers.order', { source: { kind: 'all' }, query: '' })
  return [...keys] as PaperKey[]
}

/** One paper of the library, with its texts. */
export async function somePaper(client: LibraryClient) {
  const [row] = await client.read('papers.rows', { keys: (await allKeys(client)).slice(0, 1), query: '' })
  if (row === undefined) throw new Error('The library holds no paper')
  return client.read('papers.details', { id: row.id })
}
