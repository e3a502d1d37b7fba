import type { PaperKey } from '../../shared/model/ids.ts'
import type { PaperStanding, PaperToAssess } from '../../shared/model/preview.ts'
import { fold, titleKey } from '../../shared/text/index.ts'
import { isCutFrom } from './cut-text.ts'
import type { ReadableDatabase } from './database.ts'
import { matchPaper } from './match-paper.ts'

/** What an import of this paper would do: add it, find it held, or add something to the one that is held. */
export function assessPaper(database: ReadableDatabase, paper: PaperToAssess): PaperStanding {
  const abstract = paper.abstract === '' ? null : paper.abstract
  const entry = { ...paper, abstract, identifiers: [], publishedOn: null }
  const { paper: key } = matchPaper(database, entry, titleKey(paper.title))
  if (key === null) return 'new'
  const held = readHeld(database, key)
  if (held.isRemoved === 1) return 'new'
  const gainsText =
    differs(paper.title, held.title) ||
    (abstract !== null && differs(abstract, held.abstract) && !isCutFrom(abstract, held.abstract ?? ''))
  return gainsText || (held.authorCount === 0 && paper.authors.length > 0) ? 'upgraded' : 'held'
}

interface HeldPaper {
  isRemoved: number
  title: string | null
  abstract: string | null
  authorCount: number
}

function readHeld(database: ReadableDatabase, key: PaperKey): HeldPaper {
  const held = database.get<HeldPaper>(
    `SELECT removed_at IS NOT NULL AS isRemoved,
       (SELECT text FROM revision WHERE key = title_revision) AS title,
       (SELECT text FROM revision WHERE key = abstract_revision) AS abstract,
       (SELECT count(*) FROM paper_author WHERE paper = paper.key) AS authorCount
     FROM paper WHERE key = ?`,
    [key],
  )
  if (held === undefined) throw new Error(`No paper ${key}`)
  return held
}

/** Texts that differ only in white space, markup or accents are versions of one that nobody needs to hear of. */
function differs(one: string, other: string | null): boolean {
  if (other === null || one === other) return other === null
  return fold(one, { dropWhiteSpace: true }).text !== fold(other, { dropWhiteSpace: true }).text
}
