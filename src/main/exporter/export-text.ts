import type { ExportOptions } from '../../shared/model/export.ts'
import type { Exporter, ExportSource } from './exporter.ts'

/** An export as text, no longer than so many UTF-16 units: no more of it is made. */
export function exportText(
  exporter: Exporter,
  source: ExportSource,
  options: ExportOptions,
  limit: number,
): { text: string; isCut: boolean } {
  let text = ''
  for (const piece of exporter.write(source, options)) {
    text += piece
    if (text.length > limit) return { text: text.slice(0, limit).toWellFormed(), isCut: true }
  }
  return { text, isCut: false }
}
