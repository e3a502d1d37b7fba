import type { MessagePort } from 'node:worker_threads'
import type { LibraryChanged } from '../../shared/contract/events.ts'
import type { PreviewId } from '../../shared/model/ids.ts'
import type { ImportOutcome } from '../../shared/model/job.ts'
import type { CapturePart, ImportPreview } from '../../shared/model/preview.ts'
import type { PreviewWish } from '../../shared/model/settings.ts'
import type { ImportInput } from '../importer/import-snapshot.ts'
import type { ExchangeReading } from '../importer/read-exchange.ts'
import type { RereadSource } from '../importer/reread-snapshot.ts'
import { LibraryError, type LibraryErrorCode } from '../library/library-error.ts'

/** What main (or the import thread) asks of a library thread. Answers carry the same `sequence`. */
export interface OperationRequest {
  readonly sequence: number
  readonly name: string
  readonly input: unknown
}

/** An error as it crosses between threads: a library's own keeps its code, anything else its stack for the log. */
export type ThreadError =
  | { readonly kind: 'library'; readonly code: LibraryErrorCode; readonly message: string }
  | { readonly kind: 'unexpected'; readonly message: string; readonly stack: string }

export type OperationAnswer =
  | { readonly sequence: number; readonly ok: true; readonly value: unknown }
  | { readonly sequence: number; readonly ok: false; readonly error: ThreadError }

/** What a library thread says unasked: that it is open (or could not open), and what changed in the library. */
export type LibraryThreadMessage =
  | { readonly kind: 'opened'; readonly error: ThreadError | null }
  | { readonly kind: 'answer'; readonly answer: OperationAnswer }
  | { readonly kind: 'changed'; readonly changes: readonly LibraryChanged[] }

export type LibraryThreadOrder =
  | { readonly kind: 'operation'; readonly request: OperationRequest }
  /** A port on which the import thread asks; what it asks waits for what a person asks. */
  | { readonly kind: 'importPort'; readonly port: MessagePort }
  /** Answer what was asked before this, then close the library and end. */
  | { readonly kind: 'close' }

/** What an import job reads: what a person gave, or a kept capture whose import was cut short. */
export type JobInput =
  | ImportInput
  | { readonly kind: 'capture'; readonly sha256: string; readonly origin: string; readonly format: string }
  /** A kept capture that is read again: in another form, or in the likeliest one. */
  | { readonly kind: 'reread'; readonly source: RereadSource; readonly format: string | null }
  /** What a person looked at before: the form they chose and, where they changed any, the parts as they labelled them. */
  | {
      readonly kind: 'looked-at'
      readonly input: ImportInput
      readonly format: string
      readonly parts: readonly CapturePart[] | null
    }

export type ImportThreadOrder =
  | {
      readonly kind: 'run'
      readonly jobId: string
      readonly inputs: readonly JobInput[]
      readonly today: string
      /** Whether a person is to look first; as they set it, where it is left out. */
      readonly look?: PreviewWish
    }
  /** Read an input as an import would, for a person to look at. Answered by `previewed` or `ended`. */
  | {
      readonly kind: 'preview'
      readonly jobId: string
      readonly input: ImportInput
      readonly format: string | null
      readonly today: string
    }
  /** Read marks or a whole library, and write nothing. Answered by `exchanged` or `ended`. */
  | {
      readonly kind: 'exchange'
      readonly jobId: string
      readonly input: ImportInput
      readonly form: string | null
    }
  /** Stop between two batches; for a pause, so that the next start goes on by itself. */
  | { readonly kind: 'cancel'; readonly jobId: string; readonly isPause?: boolean }

export type ImportThreadMessage =
  | {
      readonly kind: 'progress'
      readonly jobId: string
      readonly done: number
      readonly total: number | null
    }
  | { readonly kind: 'outcome'; readonly jobId: string; readonly outcome: ImportOutcome }
  /** The outcome of this input was that a person should look at it. */
  | {
      readonly kind: 'look'
      readonly previewId: PreviewId
      readonly jobId: string
      readonly input: ImportInput
    }
  | {
      readonly kind: 'previewed'
      readonly jobId: string
      readonly preview: Omit<ImportPreview, 'previewId'> | { readonly refusal: string }
    }
  /** Null where it holds neither marks nor a library. */
  | {
      readonly kind: 'exchanged'
      readonly jobId: string
      readonly reading: ExchangeReading | { readonly refusal: string } | null
    }
  | {
      readonly kind: 'ended'
      readonly jobId: string
      readonly isCancelled: boolean
      readonly error: ThreadError | null
    }

export function toThreadError(error: unknown): ThreadError {
  if (error instanceof LibraryError) return { kind: 'library', code: error.code, message: error.message }
  const message = error instanceof Error ? error.message : String(error)
  return { kind: 'unexpected', message, stack: (error instanceof Error && error.stack) || message }
}

/** The error as it was thrown in the other thread. */
export function fromThreadError(error: ThreadError): Error {
  if (error.kind === 'library') return new LibraryError(error.code, error.message)
  const unexpected = new Error(error.message)
  unexpected.stack = error.stack
  return unexpected
}
