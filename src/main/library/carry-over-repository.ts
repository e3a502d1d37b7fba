import type { CarryOver, ChangedText, LostMark, TextRevision } from '../../shared/model/carry-over.ts'
import type { Field } from '../../shared/model/highlight.ts'
import type { PaperId, PaperKey, RevisionId } from '../../shared/model/ids.ts'
import { fold } from '../../shared/text/index.ts'
import type { ReadableDatabase } from './database.ts'
import type { WritableLibrary } from './open-library.ts'
import { findPaperKey } from './paper-lookup.ts'

interface RevisionRow extends Omit<TextRevision, 'isShown'> {
  readonly key: number
  readonly createdAt: string
  readonly isShown: number
  readonly isSeen: number
  /** How many highlights were made on it. */
  readonly highlights: number
}

/** The versions of a paper's texts, which of them changed under the person, and what lost its place. @throws LibraryError not-found */
export function readCarryOver(database: ReadableDatabase, paperId: PaperId): CarryOver {
  const paper = findPaperKey(database, paperId)
  const rows = readRevisions(database, paper)
  const readAt =
    database.value<string | null>('SELECT read_at FROM reading WHERE paper = ?', [paperId]) ?? null
  const fields: readonly Field[] = ['title', 'abstract']
  return {
    revisions: rows.map(({ id, field, text, day, origin, isShown }) => ({
      id,
      field,
      text,
      day,
      origin,
      isShown: isShown === 1,
    })),
    changed: fields.flatMap(
      (field) =>
        changeOf(
          rows.filter((row) => row.field === field),
          readAt,
        ) ?? [],
    ),
    lost: listLost(database, paper),
  }
}

/** Notes that a person knows the texts of a paper that are shown now. @throws LibraryError not-found */
export function markTextsSeen(library: WritableLibrary, paperId: PaperId): void {
  const paper = findPaperKey(library.database, paperId)
  library.database.run(
    `INSERT OR IGNORE INTO seen_revision (revision, seen_at)
     SELECT revision.key, ? FROM paper
     JOIN revision ON revision.key IN (paper.title_revision, paper.abstract_revision)
     WHERE paper.key = ?`,
    [library.now(), paper],
  )
}

/**
 * The change of a text, if it says something else than the version before and the person knows an older one: marked it,
 * or had read the paper when the new one came.
 */
function changeOf(rows: readonly RevisionRow[], readAt: string | null): ChangedText | null {
  const shown = rows.find(({ isShown }) => isShown === 1)
  if (shown === undefined) return null
  const meaning = meaningOf(shown.text)
  const others = rows.filter((row) => row.key < shown.key && meaningOf(row.text) !== meaning)
  const before = others.reduce<RevisionRow | null>(
    (newest, row) => (newest === null || row.key > newest.key ? row : newest),
    null,
  )
  if (before === null) return null
  const isKnown =
    others.some(({ highlights }) => highlights > 0) || (readAt !== null && readAt <= shown.createdAt)
  const isSeen = rows.some((row) => row.isSeen === 1 && meaningOf(row.text) === meaning)
  return isKnown && !isSeen ? { field: shown.field, before: before.id, day: shown.day } : null
}

/** Texts of one meaning differ in white space, dollars, braces, backslashes and accents at most. */
function meaningOf(text: string): string {
  return fold(text, { dropWhiteSpace: true, ignoreDiacritics: true }).text
}

/** The versions that a capture holds, that highlights were made on, or that is shown; by field, in order of their days. */
function readRevisions(database: ReadableDatabase, paper: PaperKey): RevisionRow[] {
  return database.all<RevisionRow>(
    `SELECT revision.key, revision.id, revision.field, revision.text, revision.created_at AS createdAt,
       min(coalesce(snapshot.captured_on, substr(snapshot.imported_at, 1, 10))) AS day, snapshot.origin,
       revision.key IN (paper.title_revision, paper.abstract_revision) AS isShown,
       EXISTS (SELECT 1 FROM seen_revision WHERE seen_revision.revision = revision.key) AS isSeen,
       (SELECT count(*) FROM highlight
        WHERE highlight.paper = paper.key AND highlight.revision = revision.key AND deleted_at IS NULL) AS highlights
     FROM revision
     JOIN paper ON paper.key = revision.paper
     LEFT JOIN appearance ON appearance.paper = paper.key
       AND revision.key IN (appearance.title_revision, appearance.abstract_revision)
       AND EXISTS (SELECT 1 FROM snapshot AS standing
                   WHERE standing.key = appearance.snapshot AND standing.taken_back_at IS NULL)
     LEFT JOIN snapshot ON snapshot.key = appearance.snapshot
     WHERE revision.paper = ?
     GROUP BY revision.key
     HAVING snapshot.key IS NOT NULL OR highlights > 0 OR isShown
     ORDER BY revision.field DESC, isShown, day, revision.key`,
    [paper],
  )
}

function listLost(database: ReadableDatabase, paper: PaperKey): LostMark[] {
  return database
    .all<Omit<LostMark, 'isKept'> & { revisionId: RevisionId; isKept: number }>(
      `SELECT highlight.id, highlight.field, highlight.category, highlight.quote, note.body AS note,
         highlight.created_at AS createdAt, revision.id AS revisionId,
         coalesce((SELECT decision = 'kept' FROM placement
                   WHERE placement.highlight = highlight.id AND placement.deleted_at IS NULL
                   ORDER BY placement.created_at DESC, placement.id DESC LIMIT 1), 0) AS isKept
       FROM highlight
       JOIN paper ON paper.key = highlight.paper
       JOIN revision ON revision.key = highlight.revision
       JOIN anchor ON anchor.highlight = highlight.key AND anchor.state = 'orphan' AND anchor.revision =
         CASE highlight.field WHEN 'title' THEN paper.title_revision ELSE paper.abstract_revision END
       LEFT JOIN note ON note.highlight = highlight.key AND note.deleted_at IS NULL
       WHERE highlight.paper = ? AND highlight.deleted_at IS NULL
       ORDER BY highlight.created_at, highlight.key`,
      [paper],
    )
    .map((mark) => ({ ...mark, isKept: mark.isKept === 1 }))
}
