import * as z from 'zod'
import { JobProgress } from '../model/job.ts'

/** Which part of the library changed. `ids` names papers where few did; null means: look at everything again.
 * `tags` are tags, collections and kept searches themselves; what they are on is `marks`. */
export const LibraryChanged = z.object({
  kind: z.enum([
    'papers',
    'reading',
    'marks',
    'tags',
    'snapshots',
    'settings',
    'subscriptions',
    'visits',
    'glossary',
    'all',
  ]),
  ids: z.array(z.string()).nullable(),
})
export type LibraryChanged = z.infer<typeof LibraryChanged>

/** Menu entries act through the renderer, which knows what is selected and where the caret stands. */
export const MenuCommand = z.object({ command: z.string() })

/** A sentence to show, for what main noticed by itself (a file handed over at start that could not be read). */
export const Announcement = z.object({ tone: z.enum(['info', 'error']), message: z.string() })

/** The map of everything main tells the renderer unasked. */
export const events = {
  'job.progress': JobProgress,
  'library.changed': LibraryChanged,
  'menu.command': MenuCommand,
  'app.announce': Announcement,
  /** Main is about to close: save what is unsaved, then answer with `app.flushed` and the same number. */
  'app.flush': z.object({ number: z.number().int() }),
} satisfies Record<string, z.ZodType>

export type Events = typeof events
export type EventName = keyof Events
export type EventPayload<Name extends EventName> = z.infer<Events[Name]>
