import * as z from 'zod'
import { PaperId } from '../model/ids.ts'

/** Files that were read and not decided on yet, for as long as the app is open. */
export const ReadingId = z.uuid()

export const Choice = z.enum(['mine', 'theirs', 'both'])

/** A part of a paper that its file says otherwise: `mine` stays with the library's way, `theirs` is the file's. */
const FilePart = z.object({
  part: z.string(),
  /** What of the paper it is, for a person. */
  label: z.string(),
  kind: z.enum(['change', 'merged', 'conflict']),
  mine: z.string(),
  theirs: z.string(),
  both: z.string().nullable(),
  usual: Choice.nullable(),
})

/** Files that were read back. Papers that their files say nothing else of are only counted. */
export const FilesRead = z.object({
  id: ReadingId,
  papers: z.array(
    z.object({ paperId: PaperId, title: z.string(), file: z.string(), parts: z.array(FilePart) }),
  ),
  unchanged: z.number().int(),
  /** Names of files that are none of ours, or of papers that are not in the library. */
  foreign: z.array(z.string()),
  /** Papers with changes beyond those that are told at once. */
  left: z.number().int(),
})
export type FilesRead = z.infer<typeof FilesRead>
export type FilePart = z.infer<typeof FilePart>
