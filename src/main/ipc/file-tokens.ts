import { v4 as uuidv4 } from 'uuid'
import * as z from 'zod'
import type { FileToken } from '../../shared/model/ids.ts'
import { type ImportInput, LARGEST_TEXT_BYTES } from '../importer/import-input.ts'
import { CallRefusal } from './handlers.ts'

/** Files that were handed over and not imported yet; more are a page gone wrong. */
const KEPT_FILES = 2000

/** No import reads more, so that more need not be held. */
const heldBytes = z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= LARGEST_TEXT_BYTES)

/** What the preload may hand over: a path that the system gave for a dropped file, or bytes where there is none. */
export const HandedFiles = z
  .array(
    z.union([
      z.strictObject({ path: z.string().min(1).max(32_768) }),
      z.strictObject({ name: z.string().max(1024), bytes: heldBytes }),
    ]),
  )
  .min(1)
  .max(1000)

/** Keeps the paths of handed-over files in main; the page knows them by token only. */
export interface FileTokens {
  issue(files: z.output<typeof HandedFiles>): FileToken[]
  /** The file behind a token, once. @throws CallRefusal not-found */
  redeem(token: FileToken): ImportInput
}

export function fileTokens(): FileTokens {
  const held = new Map<FileToken, ImportInput>()
  return {
    issue: (files) =>
      files.map((file) => {
        const token = uuidv4() as FileToken
        held.set(
          token,
          'path' in file
            ? { kind: 'path', path: file.path }
            : { kind: 'bytes', name: file.name || 'Pasted file', bytes: file.bytes },
        )
        for (const oldest of held.keys()) {
          if (held.size <= KEPT_FILES) break
          held.delete(oldest)
        }
        return token
      }),
    redeem: (token) => {
      const input = held.get(token)
      if (input === undefined) {
        throw new CallRefusal(
          'not-found',
          'That file was handed over before, or never. Drop or choose it again.',
        )
      }
      held.delete(token)
      return input
    },
  }
}
