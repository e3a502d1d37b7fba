import type { ExportWish } from '../../shared/contract/export-calls.ts'
import type { FilesRead } from '../../shared/contract/files-read.ts'
import type { ExportFormatText } from '../../shared/model/export.ts'
import type { JobId } from '../../shared/model/ids.ts'
import type { Exporter } from '../exporter/exporter.ts'
import type { ExportTarget } from '../threads/export-client.ts'
import type { ExportThreadOutcome } from '../threads/export-protocol.ts'
import { CallRefusal, type PageHandlers } from './handlers.ts'

/** UTF-16 units of an export that a person is shown before it is written. */
const PREVIEWED = 10_000
/** UTF-16 units that go on the clipboard at once: more is for a file. */
const CLIPBOARD_LIMIT = 5_000_000

/** What exporting takes. */
export interface ExportDoor {
  /** Makes a text of a wish. @returns what became of it */
  makeText(wish: ExportWish, target: Extract<ExportTarget, { kind: 'text' }>): Promise<ExportThreadOutcome>
  /** Reads a file back that is about to be written over; null where nothing would be lost. */
  readOver(path: string, afterTaken: () => Promise<void>): Promise<FilesRead | null>
  /** Begins to write a file; what becomes of it is told as of every job. */
  start(wish: ExportWish, path: string, formatTitle: string): JobId
  /** Shows the system's dialog. @returns an absolute path, or null when the person chose nothing */
  chooseFile(page: number, wish: { title: string; format: ExportFormatText }): Promise<string | null>
  copyText(text: string): void
  /** What went wrong, in words for a person. */
  describeFailure(outcome: Extract<ExportThreadOutcome, { kind: 'refused' | 'failed' }>): string
}

/** Loaded when first asked for: what sets formulas is among it, and need not be read at every start. */
const loadForms = () => import('../exporter/index.ts')

type ExportHandlers = Pick<
  PageHandlers,
  'export.formats' | 'export.preview' | 'export.toFile' | 'export.toClipboard'
>

export function exportHandlers(door: ExportDoor): ExportHandlers {
  const textOf = async (wish: ExportWish, limit: number) => {
    const outcome = await door.makeText(wish, { kind: 'text', limit })
    if (outcome.kind === 'done')
      return { papers: outcome.papers, text: outcome.text ?? '', isCut: outcome.isCut }
    if (outcome.kind === 'cancelled') throw new CallRefusal('refused', 'Offprint is being closed.')
    throw new CallRefusal('refused', door.describeFailure(outcome))
  }
  return {
    'export.formats': async () => (await loadForms()).exporters.map(formatText),
    'export.preview': async (wish) => {
      const { text, isCut } = await textOf(wish, PREVIEWED)
      // What a page says of its looks would be all that is seen of it.
      return { text: wish.format === 'html' ? text.slice(text.indexOf('<body>')) : text, isCut }
    },
    'export.toFile': async (wish, page) => {
      const format = formatText((await loadForms()).exporterNamed(wish.format))
      const path = await door.chooseFile(page, { title: wish.title, format })
      if (path === null) return null
      const start = (): JobId => door.start(wish, path, format.title)
      const edited = wish.format === 'markdown' ? await door.readOver(path, async () => void start()) : null
      return edited === null ? { jobId: start(), edited } : { jobId: null, edited }
    },
    'export.toClipboard': async (wish) => {
      const { papers, text, isCut } = await textOf(wish, CLIPBOARD_LIMIT)
      if (isCut)
        throw new CallRefusal(
          'refused',
          'That is more than a clipboard should hold. Export it to a file, or fewer papers.',
        )
      door.copyText(text)
      return { papers }
    },
  }
}

function formatText({ name, title, about, extension, options }: Exporter): ExportFormatText {
  return { name, title, about, extension, options: [...options] }
}
