import type { CategoryId, Field } from '../../shared/model/highlight.ts'
import type { HighlightId } from '../../shared/model/ids.ts'
import type { ReadableDatabase } from './database.ts'
import type { MarkedPaper } from './mark-import-papers.ts'
import type { MarkPlace } from './mark-import-place.ts'

/** The marks that are there: in the library before, and those of the file that came so far. */
export interface HeldMarks {
  /** The mark that this one is: under its own uid, or at the same place of the same paper in the same category. */
  find(paper: MarkedPaper, place: MarkPlace, category: CategoryId, id: HighlightId): HighlightId | null
  add(paper: MarkedPaper, place: MarkPlace, category: CategoryId, id: HighlightId): void
  /** Whether a person deleted the mark of this uid: what an undo took back was never there. */
  isDeleted(id: HighlightId): boolean
  /** Whether what is written on a highlight or a paper says this, or ever did: what was taken out is not put back. */
  hasSaid(target: string, comment: string): boolean
  say(target: string, comment: string): void
}

export function heldMarks(database: ReadableDatabase): HeldMarks {
  const byPaper = new Map<number, Map<string, HighlightId>>()
  const said = new Set<string>()
  const marksOf = (paper: MarkedPaper): Map<string, HighlightId> => {
    const known = byPaper.get(paper.key)
    if (known !== undefined) return known
    const rows = database.all<HeldPlace & { id: HighlightId; category: CategoryId }>(
      `SELECT id, category, field, quote, state, anchor.start, anchor.end
       FROM highlight JOIN anchor ON anchor.highlight = highlight.key AND anchor.revision IN (?, ?)
       WHERE paper = ? AND deleted_at IS NULL`,
      [paper.title.revision, paper.abstract?.revision ?? null, paper.key],
    )
    const marks = new Map(rows.map(({ id, category, ...place }) => [placeName(place, category), id]))
    byPaper.set(paper.key, marks)
    return marks
  }
  const uids = new Set<string>()
  return {
    find: (paper, place, category, id) => {
      const isHeld =
        uids.has(id) ||
        database.value('SELECT 1 FROM highlight WHERE id = ? AND deleted_at IS NULL', [id]) !== undefined
      return isHeld ? id : (marksOf(paper).get(placeName(heldPlace(place), category)) ?? null)
    },
    add: (paper, place, category, id) => {
      marksOf(paper).set(placeName(heldPlace(place), category), id)
      uids.add(id)
    },
    isDeleted: (id) =>
      database.value('SELECT 1 FROM highlight WHERE id = ? AND deleted_at <> created_at', [id]) !== undefined,
    hasSaid: (target, comment) =>
      said.has(`${target} ${comment}`) ||
      database.value(
        `SELECT 1 FROM note
         WHERE ((highlight = (SELECT key FROM highlight WHERE id = :target) AND deleted_at IS NULL)
             OR (highlight IS NULL AND paper = (SELECT key FROM paper WHERE id = :target)
               AND (deleted_at IS NULL OR deleted_at <> created_at)))
           AND (instr(body, :comment) > 0 OR EXISTS
             (SELECT 1 FROM note_version WHERE note_version.note = note.id AND instr(note_version.body, :comment) > 0))`,
        { target, comment },
      ) !== undefined,
    say: (target, comment) => {
      said.add(`${target} ${comment}`)
    },
  }
}

/** Where a mark stands in the text that is shown. */
interface HeldPlace {
  readonly field: Field
  readonly quote: string
  readonly state: MarkPlace['state']
  readonly start: number
  readonly end: number
}

function heldPlace({ field, state, selector: { quote, start, end } }: MarkPlace): HeldPlace {
  return { field, quote, state, start, end }
}

/** What two marks that are one have in common: their words, and which of several places that have these words. */
function placeName({ field, quote, state, start, end }: HeldPlace, category: CategoryId): string {
  return state === 'orphan' ? `${category} ${quote}` : `${category} ${field} ${start} ${end}`
}
