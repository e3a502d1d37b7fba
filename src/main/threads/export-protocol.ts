import type { ExportWish } from '../../shared/contract/export-calls.ts'
import type { ThreadError } from './protocol.ts'

interface Asked {
  readonly sequence: number
  readonly wish: ExportWish
  readonly version: string
  /** ISO 8601, UTC. */
  readonly exportedAt: string
}

/** What main asks of the export thread; answers carry the same `sequence`. */
export type ExportOrder =
  /** Write a file. Its first byte of `stop` becomes 1 when it is to stop: the thread reads no messages meanwhile. */
  | (Asked & { readonly kind: 'write'; readonly path: string; readonly stop: SharedArrayBuffer })
  /** Give it as text, no longer than so many UTF-16 units. */
  | (Asked & { readonly kind: 'text'; readonly limit: number; readonly stop: SharedArrayBuffer })

export type ExportThreadMessage =
  | { readonly kind: 'progress'; readonly sequence: number; readonly done: number; readonly total: number }
  | { readonly kind: 'answer'; readonly sequence: number; readonly outcome: ExportThreadOutcome }

/** What became of an order: `papers` were written; `text` is null where a file was. */
export type ExportThreadOutcome =
  | { readonly kind: 'done'; readonly papers: number; readonly text: string | null; readonly isCut: boolean }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly error: ThreadError }
