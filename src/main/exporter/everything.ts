import { everythingDocument } from './everything/write-everything.ts'
import type { Exporter } from './exporter.ts'

/** The whole library, whichever papers are chosen. */
export const everything: Exporter = {
  name: 'json',
  title: 'Everything (JSON)',
  about: 'The whole library in one file, to be read back as it is: every paper, mark, note and setting.',
  extension: 'json',
  mediaType: 'application/json',
  options: ['withCaptures'],
  write: ({ library, exportedAt }, { withCaptures }) =>
    everythingDocument(library, { exportedAt, withCaptures }),
}
