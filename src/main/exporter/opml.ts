import { listSubscriptions } from '../library/subscription-repository.ts'
import type { Exporter } from './exporter.ts'
import { writeOpml } from './write-opml.ts'

/** The feeds, not the papers. */
export const opml: Exporter = {
  name: 'opml',
  title: 'OPML',
  about: 'The feeds that you subscribe to, for other feed readers. No papers.',
  extension: 'opml',
  mediaType: 'text/x-opml',
  options: [],
  write: ({ library, exportedAt }) => [writeOpml(listSubscriptions(library.database), new Date(exportedAt))],
}
