import { v5 as uuidv5 } from 'uuid'
import type { MarkOutcome, MarkReport } from '../../shared/model/exchange.ts'
import type { CategoryId, Hue } from '../../shared/model/highlight.ts'
import type { HighlightId } from '../../shared/model/ids.ts'
import { tagKey } from '../../shared/text/index.ts'
import type { ReadableDatabase } from './database.ts'
import type { ForeignMark } from './foreign-mark.ts'
import { type HeldMarks, heldMarks } from './mark-import-held.ts'
import { type MarkedPaper, paperFinder } from './mark-import-papers.ts'
import { type MarkPlace, placeMark } from './mark-import-place.ts'

/** What is to be done with a mark of another tool. */
export interface PlannedMark {
  readonly mark: ForeignMark
  readonly outcome: MarkOutcome
  readonly paper: MarkedPaper | null
  readonly category: CategoryId
  /** Of a mark on words: where it goes, and under which uid. */
  readonly place: MarkPlace | null
  readonly id: HighlightId | null
  /** A comment that is still to be written, on the highlight or on the paper. */
  readonly comment: string | null
}

/** Uids of marks are told from the names that their tools gave them, so that the same mark is the same here. */
const NAMESPACE = '5f0f4a1e-6c0b-4d53-9d8e-2b7f6f1c9a40'
/** Marks that a report shows; nobody reads more of it on a screen. */
const REPORTED = 5000

/** What each hue says where a tool knows no categories but colours: those that the categories came with. */
const categoryOfHue: Readonly<Record<Hue, CategoryId>> = {
  yellow: 'general',
  green: 'method',
  blue: 'result',
  red: 'doubt',
  purple: 'definition',
  orange: 'to-do',
  magenta: 'quote',
  gray: 'aside',
  lime: 'method',
  teal: 'method',
  indigo: 'definition',
  brown: 'to-do',
}

/** What importing these marks would do, in their order. Nothing is written. */
export function planMarks(database: ReadableDatabase, marks: readonly ForeignMark[]): PlannedMark[] {
  const findPaper = paperFinder(
    database,
    marks.map(({ paper }) => paper),
  )
  const earlier = heldMarks(database)
  return marks.map((mark) => planMark(database, mark, findPaper(mark.paper), earlier))
}

/** A plan as a person reads it. */
export function reportOf(planned: readonly PlannedMark[]): MarkReport {
  const counts = { anchored: 0, check: 0, orphan: 0, note: 0, 'no-paper': 0, 'already-there': 0, deleted: 0 }
  for (const { outcome } of planned) counts[outcome] += 1
  return {
    counts,
    paperCount: new Set(planned.flatMap(({ paper }) => paper?.id ?? [])).size,
    marks: planned.slice(0, REPORTED).map(({ mark, outcome, paper }) => ({
      outcome,
      quote: mark.quote,
      comment: mark.comment,
      paperTitle: paper?.title.text ?? mark.paper.title ?? mark.paper.urls[0] ?? null,
      paperId: paper?.id ?? null,
    })),
  }
}

const OWN_NAME = /^urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

/** Whether an Offprint wrote it. */
function isOurs({ id }: ForeignMark): boolean {
  return OWN_NAME.test(id ?? '')
}

/** The uid that a mark of another tool has here: by its own name, or by its words. */
function uidOf({ id }: ForeignMark, paper: MarkedPaper, category: CategoryId, quote: string): HighlightId {
  const own = OWN_NAME.exec(id ?? '')?.[1]
  return (own ?? uuidv5(id ?? JSON.stringify([paper.id, category, quote]), NAMESPACE)) as HighlightId
}

/** The uid of the free note that a mark becomes whose paper is not here: the same for the same mark. */
export function freeNoteUid(mark: ForeignMark): string {
  const { id, quote, comment, paper } = mark
  return uuidv5(`note ${id ?? JSON.stringify([quote, comment, paper.title, paper.urls])}`, NAMESPACE)
}

function planMark(
  database: ReadableDatabase,
  mark: ForeignMark,
  paper: MarkedPaper | null,
  earlier: HeldMarks,
): PlannedMark {
  const category = mark.category ?? (mark.hue === null ? 'general' : categoryOfHue[mark.hue])
  const base = { mark, paper, category, place: null, id: null, comment: mark.comment }
  if (paper === null) {
    const isKept = database.value('SELECT 1 FROM note WHERE id = ? AND deleted_at IS NULL', [
      freeNoteUid(mark),
    ])
    return { ...base, outcome: isKept === undefined ? 'no-paper' : 'already-there' }
  }
  const { quote } = mark
  if (quote === null) return { ...base, ...planNote(database, mark, paper, earlier) }
  const place = placeMark(paper, { ...mark, quote })
  const id = uidOf(mark, paper, category, quote)
  const twin = earlier.find(paper, place, category, id)
  // Another tool's file holds all of its marks every time; one of ours is brought to have its marks back.
  if (twin === null && !isOurs(mark) && earlier.isDeleted(id))
    return { ...base, outcome: 'deleted', comment: null }
  const isSeen = mark.id !== null && twin === id
  // One that came before under its own name was seen by the person since, with its comment.
  const isSaid = mark.comment === null || isSeen || earlier.hasSaid(twin ?? id, mark.comment)
  if (mark.comment !== null && !isSaid) earlier.say(twin ?? id, mark.comment)
  if (twin === null) earlier.add(paper, place, category, id)
  return {
    ...base,
    outcome: twin === null ? place.state : 'already-there',
    place,
    id: twin ?? id,
    comment: isSaid ? null : mark.comment,
  }
}

function planNote(
  database: ReadableDatabase,
  { comment, tags }: ForeignMark,
  paper: MarkedPaper,
  earlier: HeldMarks,
): Pick<PlannedMark, 'outcome' | 'comment'> {
  const isSaid = comment === null || earlier.hasSaid(paper.id, comment)
  const isTagged = tags.every(
    (name) =>
      database.value(
        `SELECT 1 FROM tagging JOIN tag ON tag.id = tagging.tag
         WHERE tagging.target = ? AND tag.name_key = ? AND tagging.deleted_at IS NULL AND tag.deleted_at IS NULL`,
        [paper.id, tagKey(name)],
      ) !== undefined,
  )
  if (comment !== null && !isSaid) earlier.say(paper.id, comment)
  return { outcome: isSaid && isTagged ? 'already-there' : 'note', comment: isSaid ? null : comment }
}
