import { type BrowserWindow, clipboard } from 'electron'
import type { JobProgress } from '../../shared/model/job.ts'
import { exportName } from '../exporter/export-name.ts'
import type { ExportDoor } from '../ipc/export-handlers.ts'
import { type FileReadings, fileReadings } from '../ipc/file-readings.ts'
import { exportClient } from '../threads/export-client.ts'
import type { LibraryClient } from '../threads/library-client.ts'
import { chooseWhereTo } from './dialogs.ts'
import { describeFailure, type ExportJobs, exportJobs } from './export-jobs.ts'

export interface ExportingOptions {
  /** The library's. */
  readonly folder: string
  readonly version: string
  /** Resolves when the library is there to be read. */
  opened(): Promise<LibraryClient>
  onProgress(progress: JobProgress): void
  logUnexpected(where: string, error: unknown): string
  windowOf(page: number): BrowserWindow
}

/** Exports of the library: the door for their calls, the jobs that run, and how all of it ends. */
export function exporting(options: ExportingOptions): {
  readonly door: ExportDoor
  readonly jobs: ExportJobs
  readonly readings: FileReadings
  end(): Promise<void>
} {
  const { folder, version, opened, onProgress, windowOf } = options
  const logUnexpected = (error: Error): string => options.logUnexpected('exporting', error)
  const client = exportClient(folder, version)
  const jobs = exportJobs({ client, onProgress, logUnexpected, now: () => Date.now() })
  const readings = fileReadings()
  return {
    jobs,
    readings,
    end: client.end,
    door: {
      makeText: async (wish, target) => {
        await opened()
        return client.run(wish, target).outcome
      },
      start: jobs.start,
      readOver: async (path, afterTaken) => readings.readOver(await opened(), path, afterTaken),
      chooseFile: async (page, { title, format }) => {
        await opened()
        return chooseWhereTo(windowOf(page), {
          title: `Export as ${format.title}`,
          buttonLabel: 'Export',
          defaultPath: exportName(today(new Date()), title, format.extension),
          filters: [{ name: format.title, extensions: [format.extension] }],
        })
      },
      copyText: (text) => clipboard.writeText(text),
      describeFailure: (outcome) => describeFailure(outcome, logUnexpected),
    },
  }
}

/** The calendar day where the person is. */
function today(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
