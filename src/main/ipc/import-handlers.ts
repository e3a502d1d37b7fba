import type { JobId } from '../../shared/model/ids.ts'
import type { JobInput } from '../threads/protocol.ts'
import type { FileTokens } from './file-tokens.ts'
import type { Handlers } from './handlers.ts'

/** What starting and stopping imports takes. */
export interface ImportDoor {
  start(inputs: readonly JobInput[]): JobId
  cancel(jobId: JobId): void
  /** Shows the system's file dialog. @returns absolute paths, none when the person chose nothing */
  chooseFiles(): Promise<string[]>
  readonly welcomePath: string
  readonly tokens: FileTokens
}

type ImportHandlers = Pick<
  Handlers,
  'import.choose' | 'import.files' | 'import.text' | 'import.welcome' | 'job.cancel'
>

export function importHandlers({
  start,
  cancel,
  chooseFiles,
  welcomePath,
  tokens,
}: ImportDoor): ImportHandlers {
  return {
    'import.choose': async () => {
      const paths = await chooseFiles()
      return paths.length === 0 ? null : { jobId: start(paths.map((path) => ({ kind: 'path', path }))) }
    },
    'import.files': ({ files }) => ({ jobId: start(files.map((token) => tokens.redeem(token))) }),
    'import.text': ({ text }) => ({ jobId: start([{ kind: 'text', name: 'Clipboard', text }]) }),
    'import.welcome': () => ({ jobId: start([{ kind: 'path', path: welcomePath }]) }),
    'job.cancel': ({ jobId }) => cancel(jobId),
  }
}
