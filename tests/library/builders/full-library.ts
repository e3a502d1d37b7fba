import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { keepCapture } from '../../../src/main/library/captures.ts'
import type { SqlValue } from '../../../src/main/library/database.ts'
import { indexNote } from '../../../src/main/library/mark-index.ts'
import type { WritableLibrary } from '../../../src/main/library/open-library.ts'
import { reanchorHighlight } from '../../../src/main/library/revision-repository.ts'
import { tagKey } from '../../../src/shared/text/index.ts'
import { entry, importEntries, paperCalled, writeOperations } from './library.ts'

/** Words of a person's, one list for all places where they write some; used in turn. */
export interface Words {
  next(): string
}

export function wordsOf(list: readonly string[]): Words {
  let at = 0
  return {
    next: () => {
      at += 1
      return list[at % list.length] ?? 'words'
    },
  }
}

/**
 * Fills a library with everything that it can hold, at least one of each: two captures with their bytes, papers,
 * a merged pair, marks of every kind, notes, tags, collections and what else a person makes.
 */
export async function fillLibrary(library: WritableLibrary, words: Words, papers = 4): Promise<void> {
  const first = await importCapture(library, `capture ${words.next()}`, papers, '2026-06-26')
  await importCapture(library, `another ${words.next()}`, papers, '2026-07-03')
  const { database } = library
  const ids = database.column<string>('SELECT id FROM paper WHERE removed_at IS NULL ORDER BY key')
  ids.forEach((id, index) => {
    writeOperations['papers.setReading'](library, {
      ids: [id as never],
      state: index % 2 === 0 ? 'later' : 'done',
      isRead: index % 3 === 0,
      isStarred: index % 2 === 1,
      remark: index === 0 ? words.next().slice(0, 80) || 'remark' : null,
    })
    writeOperations['papers.noteVisit'](library, { id: id as never, seconds: 2.5, position: 0.25 })
    highlightSomething(library, id, words)
  })
  const highlights = database.column<string>('SELECT id FROM highlight ORDER BY key')
  writeNotes(library, ids, highlights, words)
  writeRest(library, ids, highlights, words)
  const [one, other] = ids
  if (one !== undefined && other !== undefined && ids.length > 2)
    writeOperations['duplicates.merge'](library, { ids: [one as never, other as never] })
  const reading = library.newId()
  const like = `SELECT byte_size, origin, format, format_title, parser_version, confidence, encoding, is_year_inferred,
    imported_at, status, key FROM snapshot WHERE id = ?`
  database.run(
    `INSERT INTO snapshot (id, sha256, byte_size, origin, format, format_title, parser_version, confidence, encoding,
       is_year_inferred, imported_at, status, shown_as) SELECT '${reading}', 'reading ${reading}', * FROM (${like})`,
    [first],
  )
  if (papers > 5) writeOperations['snapshots.takeBack'](library, { id: first as never })
}

/** Imports a capture and keeps bytes of it, as the importer does. @returns the snapshot's uid */
export async function importCapture(
  library: WritableLibrary,
  text: string,
  papers: number,
  capturedOn: string,
): Promise<string> {
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const entries = Array.from({ length: papers }, (_, index) =>
    entry(`${capturedOn === '2026-06-26' ? 'Early' : 'Later'} Paper Number ${index} 𝔛`, {
      authors: [`Ana Haugen ${index}`, 'Bo Li'],
      identifiers: [{ scheme: 'arxiv', value: `26${capturedOn.slice(5, 7)}.0000${index}` }],
      links: [{ kind: 'code', url: `https://example.org/${index}` }],
      votes: index,
    }),
  )
  // The first paper stands in both captures, with another abstract.
  const shared = entry('Early Paper Number 0 𝔛', {
    identifiers: [{ scheme: 'arxiv', value: '2606.00000' }],
    abstract: `We study it anew, ${capturedOn}. The results of this study are reported here in full.`,
  })
  const snapshot = importEntries(library, capturedOn === '2026-06-26' ? entries : [...entries, shared], {
    sha256,
    byteSize: bytes.length,
    capturedOn,
  })
  await keepCapture(library.folder, sha256, Readable.from([bytes]))
  return snapshot.id
}

function highlightSomething(library: WritableLibrary, id: string, words: Words): void {
  const title = library.database.value<string>(
    'SELECT text FROM paper JOIN revision ON revision.key = title_revision WHERE paper.id = ?',
    [id],
  )
  const paper = paperCalled(library, title ?? '')
  if (paper.abstract === null) return
  const { value } = writeOperations['highlights.create'](library, {
    paperId: paper.id,
    field: 'abstract',
    revisionId: paper.abstract.revisionId,
    start: 3,
    end: 12,
    category: 'method',
  })
  writeOperations['notes.save'](library, {
    target: { kind: 'highlight', id: value.id },
    body: words.next() || 'a note',
    session: id,
  })
}

function writeNotes(
  library: WritableLibrary,
  ids: readonly string[],
  highlights: readonly string[],
  words: Words,
): void {
  const target = { kind: 'paper' as const, id: ids[0] as never }
  writeOperations['notes.save'](library, { target, body: `${words.next()} #tag`, session: 'one' })
  writeOperations['notes.saveDraft'](library, {
    target: { kind: 'paper', id: ids[1] as never },
    body: words.next(),
  })
  insert(library, 'note', {
    id: library.newId(),
    paper: null,
    highlight: null,
    body: `free ${words.next()}`,
    created_at: library.now(),
    modified_at: library.now(),
    stamp: library.stamp(),
    deleted_at: null,
  })
  for (const id of library.database.column<string>('SELECT id FROM note')) indexNote(library.database, id)
  const note = library.database.value<string>('SELECT id FROM note ORDER BY key LIMIT 1') ?? ''
  insert(library, 'note_version', { note, body: words.next(), created_at: library.now() })
  const [highlight = ''] = highlights
  insert(library, 'review', {
    mark: highlight,
    interval_days: 3,
    due_on: '2026-08-01',
    reviewed_on: '2026-07-29',
    is_done: 0,
    stamp: library.stamp(),
  })
  const revision =
    library.database.value<number>('SELECT revision FROM highlight WHERE id = ?', [highlight]) ?? 0
  insert(library, 'placement', {
    id: library.newId(),
    highlight,
    revision,
    decision: 'moved',
    start: 1,
    end: 5,
    quote: 'e st',
    prefix: 'W',
    suffix: 'udy',
    text_hash: 'hash',
    created_at: library.now(),
    stamp: library.stamp(),
    deleted_at: null,
  })
  reanchorHighlight(library, highlight)
  insert(library, 'seen_revision', { revision, seen_at: library.now() })
}

function writeRest(
  library: WritableLibrary,
  ids: readonly string[],
  highlights: readonly string[],
  words: Words,
): void {
  const made = () => ({ created_at: library.now(), stamp: library.stamp(), deleted_at: null })
  const tag = library.newId()
  const label = `label ${words.next()}`
  insert(library, 'tag', {
    id: tag,
    name: label,
    name_key: tagKey(label),
    hue: 'blue',
    ...made(),
  })
  insert(library, 'tag', {
    id: library.newId(),
    name: 'gone',
    name_key: 'gone',
    hue: null,
    ...made(),
    deleted_at: library.now(),
  })
  for (const [kind, target] of [
    ['paper', ids[0] ?? ''],
    ['highlight', highlights[0] ?? ''],
  ] as const)
    insert(library, 'tagging', { id: `${tag}:${target}`, tag, kind, target, ...made() })
  const parent = library.newId()
  insert(library, 'collection', { id: parent, name: words.next(), parent: null, position: 1, ...made() })
  const inside = library.newId()
  insert(library, 'collection', { id: inside, name: 'inside', parent, position: 1.5, ...made() })
  insert(library, 'collection_paper', {
    id: `${inside}:${ids[0]}`,
    collection: inside,
    paper: ids[0] ?? '',
    ...made(),
  })
  insert(library, 'saved_search', {
    id: library.newId(),
    name: words.next(),
    query: 'tokens',
    list_order: JSON.stringify({ sort: 'votes', isReversed: true, group: 'day' }),
    ...made(),
  })
  insert(library, 'subscription', {
    id: library.newId(),
    title: words.next(),
    url: 'https://example.org/feed',
    every_minutes: 60,
    is_paused: 0,
    ...made(),
  })
  insert(library, 'exported_text', {
    target: `paper:${ids[0]}`,
    content: words.next(),
    exported_at: library.now(),
  })
  library.database.run(
    `UPDATE category SET name = ?, hues = '{"dark":"red"}', stamp = ? WHERE id = 'doubt'`,
    [words.next(), library.stamp()],
  )
  writeOperations['settings.set'](library, { theme: 'sepia', keyBindings: { next: ['n'] } })
}

export function insert(library: WritableLibrary, table: string, row: Record<string, SqlValue>): void {
  const columns = Object.keys(row)
  library.database.run(
    `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')})
     VALUES (${columns.map(() => '?').join(', ')})`,
    Object.values(row),
  )
}
