import { v4 as uuidv4 } from 'uuid'
import type { JobId, PreviewId } from '../../shared/model/ids.ts'
import type { CapturePart, ImportPreview } from '../../shared/model/preview.ts'
import type { ImportInput } from '../importer/import-snapshot.ts'
import {
  fromThreadError,
  type ImportThreadMessage,
  type ImportThreadOrder,
  type JobInput,
} from '../threads/protocol.ts'
import { CallRefusal } from './handlers.ts'

/** Captures that wait to be looked at; more are a page gone wrong. */
const KEPT_PREVIEWS = 500

export interface PreviewsOptions {
  order(order: ImportThreadOrder): Promise<void>
  startJob(input: JobInput): JobId
  /** Milliseconds since 1970. */
  now(): number
}

/** What a person gave and looks at before it is imported. The page knows it by its id only. */
export interface Previews {
  add(input: ImportInput): PreviewId
  /** Reads it in a form, or in the likeliest one. @throws CallRefusal refused, not-found */
  read(id: PreviewId, format: string | null): Promise<ImportPreview>
  /** Imports it as it was looked at. @throws CallRefusal not-found */
  accept(id: PreviewId, format: string, parts: readonly CapturePart[] | null): JobId
  dismiss(id: PreviewId): void
  /** @throws CallRefusal not-found */
  inputOf(id: PreviewId): ImportInput
  /** Takes in what the import thread says. */
  receive(message: ImportThreadMessage): void
}

export function importPreviews({ order, startJob, now }: PreviewsOptions): Previews {
  const inputs = new Map<PreviewId, ImportInput>()
  const waiting = new Map<string, (message: ImportThreadMessage) => void>()
  const keep = (id: PreviewId, input: ImportInput): PreviewId => {
    inputs.set(id, input)
    for (const oldest of inputs.keys()) {
      if (inputs.size <= KEPT_PREVIEWS) break
      inputs.delete(oldest)
    }
    return id
  }
  const inputOf = (id: PreviewId): ImportInput => {
    const input = inputs.get(id)
    if (input !== undefined) return input
    throw new CallRefusal('not-found', 'That capture was imported or put aside before. Choose it again.')
  }
  return {
    add: (input) => keep(uuidv4() as PreviewId, input),
    read: async (previewId, format) => {
      const jobId = uuidv4()
      const input = inputOf(previewId)
      const answer = new Promise<ImportThreadMessage>((resolve) => waiting.set(jobId, resolve))
      const today = new Date(now()).toISOString().slice(0, 10)
      await order({ kind: 'preview', jobId, input, format, today })
      const message = await answer
      if (message.kind === 'ended') throw message.error === null ? closed() : fromThreadError(message.error)
      if (message.kind !== 'previewed')
        throw new Error('The import thread gave another answer than a preview')
      if ('refusal' in message.preview) throw new CallRefusal('refused', message.preview.refusal)
      return { previewId, ...message.preview }
    },
    accept: (id, format, parts) => {
      const input = inputOf(id)
      inputs.delete(id)
      return startJob({ kind: 'looked-at', input, format, parts })
    },
    inputOf,
    dismiss: (id) => {
      inputs.delete(id)
    },
    receive: (message) => {
      if (message.kind === 'look') keep(message.previewId, message.input)
      if (message.kind !== 'previewed' && message.kind !== 'ended') return
      waiting.get(message.jobId)?.(message)
      waiting.delete(message.jobId)
    },
  }
}

function closed(): CallRefusal {
  return new CallRefusal('refused', 'The library was closed before the capture was read.')
}
