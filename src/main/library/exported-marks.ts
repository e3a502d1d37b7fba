import type { AnchorState, CategoryId, Field } from '../../shared/model/highlight.ts'
import type { HighlightId, PaperKey } from '../../shared/model/ids.ts'
import { listCategories } from './category-repository.ts'
import { timeOfStamp } from './change-clock.ts'
import type { ReadableDatabase } from './database.ts'
import type { ExportedCategory, ExportedHighlight, ExportedNote } from './exported-paper.ts'

interface NoteRow extends ExportedNote {
  paper: PaperKey
  highlight: number | null
}

interface HighlightRow {
  key: number
  id: HighlightId
  paper: PaperKey
  field: Field
  category: CategoryId
  quote: string
  prefix: string
  suffix: string
  anchor: AnchorState
  anchorStart: number
  anchorEnd: number
  shown: string
  madeStart: number
  madeEnd: number
  madeOn: string
  tags: string
  createdAt: string
  stamp: string
}

/** What a person wrote and marked on papers, by the paper's key. */
export interface ExportedMarks {
  readonly notes: ReadonlyMap<PaperKey, ExportedNote>
  readonly highlights: ReadonlyMap<PaperKey, readonly ExportedHighlight[]>
}

/** @param wanted keys of papers, a JSON array */
export function exportedMarks(database: ReadableDatabase, wanted: string): ExportedMarks {
  const rows = readNotes(database, wanted)
  const onPapers = new Map<PaperKey, ExportedNote>()
  const onHighlights = new Map<number, ExportedNote>()
  for (const { paper, highlight, ...note } of rows) {
    if (highlight === null) onPapers.set(paper, note)
    else onHighlights.set(highlight, note)
  }
  const categories = new Map(exportedCategories(database).map((one) => [one.id, one]))
  const highlights = new Map<PaperKey, ExportedHighlight[]>()
  for (const row of readHighlights(database, wanted)) {
    const category = categories.get(row.category) ?? { id: row.category, name: row.category, hue: 'gray' }
    const made = toHighlight(row, category, onHighlights.get(row.key) ?? null)
    const before = highlights.get(row.paper)
    if (before === undefined) highlights.set(row.paper, [made])
    else before.push(made)
  }
  return { notes: onPapers, highlights }
}

/** The categories of highlights, in the person's order, each with its hue on light paper. */
export function exportedCategories(database: ReadableDatabase): ExportedCategory[] {
  return listCategories(database).map(({ id, name, hue }) => ({ id, name, hue }))
}

function readNotes(database: ReadableDatabase, wanted: string): NoteRow[] {
  return database.all<NoteRow>(
    `SELECT note.paper, note.highlight, note.id, note.body,
       note.created_at AS createdAt, note.modified_at AS modifiedAt
     FROM json_each(?) AS wanted JOIN note ON note.paper = wanted.value
     WHERE note.deleted_at IS NULL`,
    [wanted],
  )
}

function readHighlights(database: ReadableDatabase, wanted: string): HighlightRow[] {
  return database.all<HighlightRow>(
    `SELECT highlight.key, highlight.id, highlight.paper, highlight.field, highlight.category,
       highlight.quote, highlight.prefix, highlight.suffix, anchor.state AS anchor,
       anchor.start AS anchorStart, anchor.end AS anchorEnd, shown.text AS shown,
       highlight.start AS madeStart, highlight.end AS madeEnd, made.text AS madeOn,
       (SELECT json_group_array(tag.name ORDER BY tag.name_key)
        FROM tagging JOIN tag ON tag.id = tagging.tag
        WHERE tagging.target = highlight.id AND tagging.deleted_at IS NULL AND tag.deleted_at IS NULL) AS tags,
       highlight.created_at AS createdAt, highlight.stamp
     FROM json_each(?) AS wanted
     JOIN paper ON paper.key = wanted.value
     JOIN highlight ON highlight.paper = paper.key AND highlight.deleted_at IS NULL
     JOIN revision AS made ON made.key = highlight.revision
     JOIN revision AS shown
       ON shown.key = CASE highlight.field WHEN 'title' THEN paper.title_revision ELSE paper.abstract_revision END
     JOIN anchor ON anchor.highlight = highlight.key AND anchor.revision = shown.key
     ORDER BY anchor.state = 'orphan', highlight.field DESC, anchor.start, anchor.end DESC, highlight.key`,
    [wanted],
  )
}

function toHighlight(
  row: HighlightRow,
  category: ExportedCategory,
  note: ExportedNote | null,
): ExportedHighlight {
  const place =
    row.anchor === 'orphan'
      ? { start: row.madeStart, end: row.madeEnd, text: row.madeOn }
      : { start: row.anchorStart, end: row.anchorEnd, text: row.shown }
  return {
    id: row.id,
    field: row.field,
    category,
    quote: row.quote,
    prefix: row.prefix,
    suffix: row.suffix,
    ...place,
    anchor: row.anchor,
    note,
    tags: JSON.parse(row.tags),
    createdAt: row.createdAt,
    modifiedAt: new Date(timeOfStamp(row.stamp)).toISOString(),
  }
}
