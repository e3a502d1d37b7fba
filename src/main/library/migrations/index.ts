import { migration as library } from './0001-library.ts'
import { migration as subscriptions } from './0002-subscriptions.ts'
import { migration as duplicates } from './0003-duplicates.ts'
import { migration as readings } from './0004-readings.ts'
import { migration as visits } from './0005-visits.ts'
import { migration as glossary } from './0006-glossary.ts'
import { migration as marks } from './0007-marks.ts'
import { migration as merges } from './0008-merges.ts'
import type { Migration } from './migration.ts'

/** Every migration, oldest first. A new one is a new file and a new last line here; an old one is never edited. */
export const migrations: readonly Migration[] = [
  library,
  subscriptions,
  duplicates,
  readings,
  visits,
  glossary,
  marks,
  merges,
]
