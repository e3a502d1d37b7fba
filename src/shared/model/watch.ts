import * as z from 'zod'
import { Moment } from './ids.ts'

/** What becomes of a file once it is imported: it stays, or goes into the folder `imported` beside it. */
export const WatchAfterwards = z.enum(['leave', 'move'])
export type WatchAfterwards = z.infer<typeof WatchAfterwards>

/** The folder whose files are imported by themselves, as the window knows it: by its name, never its path. */
export const WatchState = z.object({
  /** Null where no folder is watched. */
  folderName: z.string().nullable(),
  afterwards: WatchAfterwards,
  /** Whether the folder is not there now: a disk that is not attached, or a folder that was renamed. */
  isMissing: z.boolean(),
  importedCount: z.number().int(),
  /** Files that could not be imported, the latest first. */
  failures: z.array(z.object({ name: z.string(), message: z.string(), seenAt: Moment })),
})
export type WatchState = z.infer<typeof WatchState>
