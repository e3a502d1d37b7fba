import { rmSync } from 'node:fs'
import { v4 as uuidv4 } from 'uuid'
import type { ExchangeDone, ExchangePreview } from '../../shared/model/exchange.ts'
import type { PreviewId } from '../../shared/model/ids.ts'
import type { ImportInput } from '../importer/import-snapshot.ts'
import type { ExchangeReading } from '../importer/read-exchange.ts'
import type { ForeignMark } from '../library/foreign-mark.ts'
import type { LibraryClient } from '../threads/library-client.ts'
import { fromThreadError, type ImportThreadMessage, type ImportThreadOrder } from '../threads/protocol.ts'
import { CallRefusal } from './handlers.ts'

export interface ExchangesOptions {
  library(): Promise<LibraryClient>
  order(order: ImportThreadOrder): Promise<void>
  /** The input that a person is to look at. @throws CallRefusal not-found */
  inputOf(id: PreviewId): ImportInput
}

/** Files of marks and of whole libraries that a person looks at, and what they decide about them. */
export interface Exchanges {
  /** @throws CallRefusal `refused` when it cannot be taken, `not-found` */
  read(id: PreviewId): Promise<ExchangePreview>
  accept(id: PreviewId): Promise<ExchangeDone>
  keepRest(id: PreviewId): Promise<number>
  /** The marks whose papers are not here. */
  rest(id: PreviewId): Promise<ForeignMark[]>
  dismiss(id: PreviewId): void
  /** Takes in what the import thread says. */
  receive(message: ImportThreadMessage): void
  /** Removes what was laid out. */
  end(): void
}

export function importExchanges({ library, order, inputOf }: ExchangesOptions): Exchanges {
  const readings = new Map<PreviewId, ExchangeReading>()
  const waiting = new Map<string, (message: ImportThreadMessage) => void>()
  const ask = async (input: ImportInput, form: string | null): Promise<ExchangeReading | string | null> => {
    const jobId = uuidv4()
    const answer = new Promise<ImportThreadMessage>((resolve) => waiting.set(jobId, resolve))
    await order({ kind: 'exchange', jobId, input, form })
    const message = await answer
    if (message.kind === 'ended')
      throw message.error === null ? refused('The library was closed.') : fromThreadError(message.error)
    if (message.kind !== 'exchanged') throw new Error('The import thread gave another answer than a reading')
    const { reading } = message
    return reading !== null && 'refusal' in reading ? reading.refusal : reading
  }
  const readingOf = (id: PreviewId): ExchangeReading => {
    const reading = readings.get(id)
    if (reading !== undefined) return reading
    throw new CallRefusal('not-found', 'That file was put aside before. Choose it again.')
  }
  const dismiss = (id: PreviewId): void => {
    const reading = readings.get(id)
    if (reading?.kind === 'library') rmSync(reading.staged.folder, { recursive: true, force: true })
    readings.delete(id)
  }
  return {
    dismiss,
    end: () => {
      for (const id of [...readings.keys()]) dismiss(id)
    },
    read: async (id) => {
      const input = inputOf(id)
      const reading = (await ask(input, null)) ?? (await readAsNotes(ask, input))
      if (typeof reading === 'string') throw refused(reading)
      dismiss(id)
      readings.set(id, reading)
      if (reading.kind === 'library') {
        const { exportedAt, hasCaptures, counts } = reading.staged
        return { kind: 'library', origin: reading.origin, exportedAt, hasCaptures, counts: { ...counts } }
      }
      const { origin, formTitle, marks, problems } = reading
      const report = await (await library()).read('exchange.assess', { marks })
      return { kind: 'marks', origin, formTitle, problems: [...problems], report }
    },
    accept: async (id) => {
      const reading = readingOf(id)
      if (reading.kind === 'marks') {
        const report = await (await library()).write('exchange.importMarks', { marks: reading.marks })
        return { kind: 'marks', report }
      }
      const { origin } = reading
      const { folder } = reading.staged
      const report = await (await library()).write('exchange.mergeLibrary', { folder, origin })
      dismiss(id)
      return { kind: 'library', report }
    },
    keepRest: async (id) =>
      (await library()).write('exchange.keepAsNotes', { marks: marksOf(readingOf(id)) }),
    rest: async (id) => (await library()).read('exchange.rest', { marks: marksOf(readingOf(id)) }),
    receive: (message) => {
      if (message.kind !== 'exchanged' && message.kind !== 'ended') return
      waiting.get(message.jobId)?.(message)
      waiting.delete(message.jobId)
    },
  }
}

/** References are papers before all; who asks for marks means the notes in them. */
async function readAsNotes(
  ask: (input: ImportInput, form: string) => Promise<ExchangeReading | string | null>,
  input: ImportInput,
): Promise<ExchangeReading | string> {
  const reading = await ask(input, 'csl-notes')
  return reading === null || typeof reading === 'string' ? NO_MARKS : reading
}

const NO_MARKS =
  'It holds no marks that are known here. Nothing was changed. Web Annotations, exports of Hypothesis and Readwise, ' +
  'Zotero’s annotations in Markdown, notes in CSL-JSON and whole libraries of Offprint are read.'

function marksOf(reading: ExchangeReading): readonly ForeignMark[] {
  return reading.kind === 'marks' ? reading.marks : []
}

function refused(message: string): CallRefusal {
  return new CallRefusal('refused', message)
}
