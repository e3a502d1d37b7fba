import type { JobId } from '../../shared/model/ids.ts'
import type { JobInput } from '../threads/protocol.ts'
import type { FileTokens } from './file-tokens.ts'
import type { Handlers } from './handlers.ts'
import type { Previews } from './previews.ts'

/** What starting and stopping imports takes. */
export interface ImportDoor {
  start(inputs: readonly JobInput[]): JobId
  cancel(jobId: JobId): void
  /** Shows the system's file dialog. @returns absolute paths, none when the person chose nothing */
  chooseFiles(): Promise<string[]>
  readonly welcomePath: string
  readonly tokens: FileTokens
  readonly previews: Previews
}

type ImportHandlers = Pick<
  Handlers,
  | 'import.choose'
  | 'import.files'
  | 'import.text'
  | 'import.welcome'
  | 'job.cancel'
  | Extract<keyof Handlers, `preview.${string}`>
>

export function importHandlers({
  start,
  cancel,
  chooseFiles,
  welcomePath,
  tokens,
  previews,
}: ImportDoor): ImportHandlers {
  return {
    'import.choose': async () => {
      const paths = await chooseFiles()
      return paths.length === 0 ? null : { jobId: start(paths.map((path) => ({ kind: 'path', path }))) }
    },
    'import.files': ({ files }) => ({ jobId: start(files.map((token) => tokens.redeem(token))) }),
    'import.text': ({ text }) => ({ jobId: start([{ kind: 'text', name: 'Clipboard', text }]) }),
    'import.welcome': () => ({ jobId: start([{ kind: 'path', path: welcomePath }]) }),
    'preview.choose': async () => {
      const paths = await chooseFiles()
      return paths.length === 0 ? null : paths.map((path) => previews.add({ kind: 'path', path }))
    },
    'preview.files': ({ files }) => files.map((token) => previews.add(tokens.redeem(token))),
    'preview.text': ({ text }) => [previews.add({ kind: 'text', name: 'Clipboard', text })],
    'preview.read': ({ previewId, format }) => previews.read(previewId, format),
    'preview.accept': ({ previewId, format, parts }) => ({
      jobId: previews.accept(previewId, format, parts),
    }),
    'preview.dismiss': ({ previewId }) => previews.dismiss(previewId),
    'job.cancel': ({ jobId }) => cancel(jobId),
  }
}
