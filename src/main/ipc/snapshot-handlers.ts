import type { JobId } from '../../shared/model/ids.ts'
import type { LibraryClient } from '../threads/library-client.ts'
import type { JobInput } from '../threads/protocol.ts'
import type { Handlers } from './handlers.ts'

/** What reading a kept capture again takes. */
export interface SnapshotDoor {
  library(): Promise<LibraryClient>
  start(inputs: readonly JobInput[], options: { title: string }): JobId
}

type SnapshotHandlers = Pick<Handlers, 'snapshots.formats' | 'snapshots.reread'>

export function snapshotHandlers({ library, start }: SnapshotDoor): SnapshotHandlers {
  return {
    'snapshots.formats': async () => {
      // The parsers are loaded when somebody asks for their names, not when the app starts.
      const { knownFormats } = await import('../importer/known-formats.ts')
      return knownFormats().map(({ name, title, parserVersion }) => ({ name, title, parserVersion }))
    },
    'snapshots.reread': async ({ id, format }) => {
      const source = await (await library()).read('snapshots.rereadSource', { id })
      return {
        jobId: start([{ kind: 'reread', source, format }], { title: `Reading ${source.origin} again` }),
      }
    },
  }
}
