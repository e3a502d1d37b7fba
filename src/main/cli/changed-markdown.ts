import { existsSync, readFileSync, statSync } from 'node:fs'
import { readPaperFile } from '../../shared/paper-file/paper-file.ts'
import { planReading } from '../exporter/markdown/read-back.ts'
import { isAsWritten } from '../exporter/markdown/whole-file.ts'
import { templateOf } from '../exporter/markdown/write-paper-file.ts'
import type { ReadableLibrary } from '../library/open-library.ts'
import { readOperations } from '../library/operations.ts'

/** Whether a file of papers was edited, and says something that this library does not: writing over it would lose that. */
export function holdsChanges(library: ReadableLibrary, path: string): boolean {
  if (!existsSync(path) || !statSync(path).isFile()) return false
  const text = readFileSync(path, 'utf8')
  if (isAsWritten(text)) return false
  const files = readPaperFile(text)
  const found = readOperations['markdown.find'](library, { ids: files.map(({ paperId }) => paperId) })
  if (found.length < files.length) return true
  const template = templateOf(readOperations['settings.get'](library, {}).markdownTemplate)
  return found.some((one) => {
    const file = files.find(({ paperId }) => paperId === one.asked)
    return file !== undefined && planReading(file, one, template).parts.length > 0
  })
}
