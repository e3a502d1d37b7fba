import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { v4 as uuidv4 } from 'uuid'
import type { FilesRead } from '../../shared/contract/files-read.ts'
import { plainText } from '../../shared/text/index.ts'
import { labelOfPart } from '../exporter/markdown/part-label.ts'
import { isAsWritten } from '../exporter/markdown/whole-file.ts'
import type { LibraryClient } from '../threads/library-client.ts'
import { CallRefusal } from './handlers.ts'
import { type FileReading, type FilesReading, readBack, textOf } from './markdown-files.ts'

/** So many papers with changes are shown at once. */
const MOST_SHOWN = 200
/** So many readings wait for a decision; more are windows that were closed over them. */
const MOST_WAITING = 8

/** Markdown files that were read back and wait for a person's decision. */
export interface FileReadings {
  /** @param afterTaken what is done when their changes were taken over; null for nothing */
  hold(read: FilesReading, afterTaken: AfterTaken | null): FilesRead
  find(id: string): Waiting | undefined
  drop(id: string): void
  /**
   * Reads a file back that is about to be written over. Null where nothing would be lost.
   *
   * @throws CallRefusal where somebody edited it and its papers are not in this library
   */
  readOver(library: LibraryClient, path: string, afterTaken: AfterTaken): Promise<FilesRead | null>
}

type AfterTaken = (readings: readonly FileReading[]) => Promise<void>

interface Waiting {
  readonly readings: readonly FileReading[]
  readonly afterTaken: AfterTaken | null
}

export function fileReadings(): FileReadings {
  const waiting = new Map<string, Waiting>()
  const hold: FileReadings['hold'] = ({ readings, unchanged, foreign }, afterTaken) => {
    const id = uuidv4()
    const shown = readings.slice(0, MOST_SHOWN)
    waiting.set(id, { readings: shown, afterTaken })
    for (const oldest of waiting.keys()) if (waiting.size > MOST_WAITING) waiting.delete(oldest)
    const left = readings.length - shown.length
    return { id, papers: shown.map(toldOf), unchanged, foreign: foreign.slice(0, MOST_SHOWN), left }
  }
  return {
    hold,
    find: (id) => waiting.get(id),
    drop: (id) => void waiting.delete(id),
    readOver: async (library, path, afterTaken) => {
      if (!existsSync(path) || isAsWritten(await textOf(path))) return null
      const read = await readBack(library, [path])
      if (read.readings.length === 0 && read.unknown === 0) return null
      if (read.unknown > 0)
        throw new CallRefusal(
          'refused',
          `“${basename(path)}” was edited, and holds papers that are not in this library. Nothing was written. Choose another name.`,
        )
      // What waits beyond those that are shown would be lost.
      return hold(read, read.readings.length > MOST_SHOWN ? null : afterTaken)
    },
  }
}

function toldOf({ paper, path, parts }: FileReading): FilesRead['papers'][number] {
  return {
    paperId: paper.id,
    title: plainText(paper.title),
    file: basename(path),
    parts: parts.map((part) => ({ ...part, label: labelOfPart(paper, part.part) })),
  }
}
