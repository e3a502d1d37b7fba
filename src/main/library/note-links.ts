import type { PaperKey } from '../../shared/model/ids.ts'
import type { Backlink, LinkedThing, LinkTarget, NotePlace } from '../../shared/model/note.ts'
import { noteLinkAt } from '../../shared/notes/note-link.ts'
import { noteTitle, plainLine, TITLE_REACH } from '../../shared/notes/note-title.ts'
import { plainText } from '../../shared/text/index.ts'
import type { ReadableDatabase } from './database.ts'
import { LibraryError } from './library-error.ts'
import { placeColumns, placeTables, withTitle } from './note-place.ts'
import { findPaperKey } from './paper-lookup.ts'

const BACKLINKS_LISTED = 100
/** The longest line of a backlink and the longest title of a mark, in UTF-16 units. */
const LINE_LENGTH = 240

/** What links lead to, in their order. */
export function resolveLinks(database: ReadableDatabase, links: readonly LinkTarget[]): LinkedThing[] {
  return links.map((link) => ({ kind: link.kind, id: link.id, ...resolveLink(database, link) }))
}

function resolveLink(database: ReadableDatabase, link: LinkTarget): Pick<LinkedThing, 'title' | 'paperId'> {
  switch (link.kind) {
    case 'paper':
      return resolvePaper(database, link.id)
    case 'mark': {
      const row = database.get<{ title: string; paperId: LinkedThing['paperId'] }>(
        `SELECT highlight.quote AS title, paper.id AS paperId
         FROM highlight JOIN paper ON paper.key = highlight.paper
         WHERE highlight.id = ? AND highlight.deleted_at IS NULL AND paper.removed_at IS NULL`,
        [link.id],
      )
      return row === undefined ? gone : { ...row, title: shortened(plainText(row.title)) }
    }
    case 'note': {
      const row = database.get<{ title: string; paperId: LinkedThing['paperId'] }>(
        `SELECT substr(note.body, 1, ${TITLE_REACH}) AS title, paper.id AS paperId
         FROM note LEFT JOIN paper ON paper.key = note.paper
         WHERE note.id = ? AND note.deleted_at IS NULL`,
        [link.id],
      )
      return row === undefined ? gone : { ...row, title: noteTitle(row.title) }
    }
  }
}

const gone = { title: null, paperId: null }

/** A merged paper's link leads to the paper that it is part of now. */
function resolvePaper(
  database: ReadableDatabase,
  id: Extract<LinkTarget, { kind: 'paper' }>['id'],
): Pick<LinkedThing, 'title' | 'paperId'> {
  try {
    const row = database.get<{ title: string; paperId: LinkedThing['paperId'] }>(
      `SELECT title.text AS title, paper.id AS paperId
       FROM paper JOIN revision AS title ON title.key = paper.title_revision WHERE paper.key = ?`,
      [findPaperKey(database, id)],
    )
    return row === undefined ? gone : { ...row, title: plainText(row.title) }
  } catch (error) {
    if (error instanceof LibraryError && error.code === 'not-found') return gone
    throw error
  }
}

/** The notes that link to something, the last written first; of a paper also those that link to its highlights. */
export function listBacklinks(database: ReadableDatabase, to: LinkTarget): Backlink[] {
  const targets = linkTargets(database, to)
  const rows = database.all<NotePlace & { body: string }>(
    `SELECT ${placeColumns}, note.body FROM note ${placeTables}
     WHERE note.key IN (
       SELECT note_mention.note FROM json_each(:targets) AS wanted
       CROSS JOIN note_mention ON note_mention.kind = wanted.value ->> 'kind'
         AND note_mention.target = wanted.value ->> 'id')
       AND note.deleted_at IS NULL AND note.id <> :self
     ORDER BY note.modified_at DESC, note.key DESC
     LIMIT ${BACKLINKS_LISTED}`,
    { targets: JSON.stringify(targets), self: to.id },
  )
  const ids = new Set(targets.map(({ id }) => id))
  return rows.map(({ body, ...row }) => ({ ...withTitle(row), line: lineOfLink(body, ids) }))
}

/** What mentions may name, as the table of mentions holds it. */
function linkTargets(database: ReadableDatabase, to: LinkTarget): { kind: string; id: string }[] {
  if (to.kind !== 'paper') return [{ kind: to.kind === 'mark' ? 'highlight' : 'note', id: to.id }]
  const paper: PaperKey = findPaperKey(database, to.id)
  return database.all<{ kind: string; id: string }>(
    `SELECT 'paper' AS kind, id FROM paper WHERE key = :paper
     UNION ALL SELECT 'paper', id FROM paper_alias WHERE paper = :paper
     UNION ALL SELECT 'highlight', id FROM highlight WHERE paper = :paper AND deleted_at IS NULL`,
    { paper },
  )
}

/** The first line of a note that links to one of these, in plain words. */
function lineOfLink(body: string, ids: ReadonlySet<string>): string {
  for (let at = body.indexOf('[['); at >= 0; at = body.indexOf('[[', at + 1)) {
    const link = noteLinkAt(body, at)
    if (link === null || !ids.has(link.id)) continue
    const start = Math.max(body.lastIndexOf('\n', at) + 1, at - LINE_LENGTH)
    const end = body.indexOf('\n', at)
    const cut = Math.max(link.end, start + 2 * LINE_LENGTH)
    return shortened(plainLine(body.slice(start, end < 0 ? cut : Math.min(end, cut))))
  }
  return ''
}

function shortened(text: string): string {
  return text.length > LINE_LENGTH ? `${text.slice(0, LINE_LENGTH - 1).trimEnd()}…` : text
}
