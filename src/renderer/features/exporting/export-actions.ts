import type { ExportWish } from '../../../shared/contract/export-calls.ts'
import type { ExportFormatName, ExportOptions } from '../../../shared/model/export.ts'
import { announce, announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { flushEverything } from '../../state/flush.ts'
import { plainNumber } from '../../ui/plain-number.ts'
import { showRead } from '../markdown-merge/index.ts'
import { savePapersAsPdf } from '../printing/index.ts'
import type { OfferedFormat } from './export-store.ts'
import type { Subject } from './what-to-export.ts'

/** What is written how, as main is asked for it. */
export function wishFor(subject: Subject, format: ExportFormatName, options: ExportOptions): ExportWish {
  return { what: subject.what, title: subject.title.slice(0, 300), format, options }
}

const KEPT_FOR_NOW =
  'The file was edited since it was written. It stays as it is until its changes are taken over.'

/** Asks where to, and writes a file; how it ends is told by itself. @returns whether the person chose where */
export async function exportToFile(
  subject: Subject,
  format: OfferedFormat['name'],
  options: ExportOptions,
): Promise<boolean> {
  try {
    await flushEverything()
    if (format === 'pdf') return await savePapersAsPdf(subject.what, subject.title)
    const answer = await call('export.toFile', wishFor(subject, format, options))
    if (answer?.edited) {
      showRead(answer.edited)
      announce({ tone: 'info', message: KEPT_FOR_NOW })
    }
    return answer !== null
  } catch (error) {
    announceFailure('Nothing was exported.', error)
    return false
  }
}

/** Puts papers on the clipboard in a form. @returns whether they are there */
export async function exportToClipboard(wish: ExportWish, formatTitle: string): Promise<boolean> {
  try {
    await flushEverything()
    const { papers } = await call('export.toClipboard', wish)
    const what = papers === 1 ? '1 paper' : `${plainNumber.format(papers)} papers`
    announce({ tone: 'info', message: `Copied ${what} as ${formatTitle}.` })
    return true
  } catch (error) {
    announceFailure('Nothing was copied.', error)
    return false
  }
}
