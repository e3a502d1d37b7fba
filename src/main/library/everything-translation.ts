import type { PaperKey } from '../../shared/model/ids.ts'
import type { ReadableDatabase } from './database.ts'
import type { DocumentRow } from './everything-reading.ts'
import { matchPaper } from './match-paper.ts'

/** What a uid of the other library is called in this one, where it is called something else. */
export interface Translation {
  readonly snapshot: Map<string, string>
  readonly paper: Map<string, string>
  readonly revision: Map<string, string>
  readonly tag: Map<string, string>
  readonly note: Map<string, string>
}

export function emptyTranslation(): Translation {
  return { snapshot: new Map(), paper: new Map(), revision: new Map(), tag: new Map(), note: new Map() }
}

/** The row with the uids of this library in the place of the other's. */
export function translated(row: DocumentRow, section: string, names: Translation): DocumentRow {
  const changed: Record<string, unknown> = { ...row }
  const replace = (column: string, by: ReadonlyMap<string, string>): void => {
    const value = changed[column]
    if (typeof value === 'string') changed[column] = by.get(value) ?? value
  }
  for (const column of ['paper', 'one', 'other']) replace(column, names.paper)
  for (const column of ['snapshot', 'latestSnapshot', 'shownAs']) replace(column, names.snapshot)
  for (const column of ['revision', 'titleRevision', 'abstractRevision']) replace(column, names.revision)
  replace('tag', names.tag)
  replace('note', names.note)
  if (section === 'reviews') replace('mark', names.note)
  if (section === 'taggings') {
    if (changed.kind === 'paper') replace('target', names.paper)
    changed.id = `${changed.tag}:${changed.target}`
  }
  if (section === 'collectionPapers') changed.id = `${changed.collection}:${changed.paper}`
  if (section === 'drafts' || section === 'exportedTexts')
    changed.target = translatedTarget(String(changed.target), names)
  return changed
}

function translatedTarget(target: string, names: Translation): string {
  const [kind = '', id = ''] = target.split(':')
  if (kind === 'paper') return `${kind}:${names.paper.get(id) ?? id}`
  return kind === 'note' ? `${kind}:${names.note.get(id) ?? id}` : target
}

/**
 * The paper of this library that a paper of the other one is, or null: the same uid, what became of it in a merge, the
 * same entry of the same capture, or what an import would take it for.
 *
 * @param newest the highest row number of a paper that was here before; papers that came since are the other library's own
 */
export function findSamePaper(
  target: ReadableDatabase,
  source: ReadableDatabase,
  paper: DocumentRow,
  newest: number,
): string | null {
  const id = String(paper.id)
  const own =
    target.value<string>('SELECT id FROM paper WHERE id = ?', [id]) ??
    target.value<string>(
      'SELECT paper.id FROM paper_alias JOIN paper ON paper.key = paper_alias.paper WHERE paper_alias.id = ?',
      [id],
    )
  if (own !== undefined) return own
  if (paper.removedAt !== null || newest === 0) return null
  return findByEntry(target, source, id, String(paper.titleKey)) ?? findByMatch(target, source, paper, newest)
}

function findByEntry(
  target: ReadableDatabase,
  source: ReadableDatabase,
  id: string,
  titleKey: string,
): string | null {
  const entries = source.all<{ sha256: string; ordinal: number }>(
    `SELECT snapshot.sha256, appearance.ordinal FROM paper
     JOIN appearance ON appearance.paper = paper.key JOIN snapshot ON snapshot.key = appearance.snapshot
     WHERE paper.id = ?`,
    [id],
  )
  for (const { sha256, ordinal } of entries) {
    const held = target.value<string>(
      `SELECT paper.id FROM snapshot JOIN appearance ON appearance.snapshot = snapshot.key
       JOIN paper ON paper.key = appearance.paper
       WHERE snapshot.sha256 = ? AND appearance.ordinal = ? AND paper.title_key = ? AND paper.removed_at IS NULL`,
      [sha256, ordinal, titleKey],
    )
    if (held !== undefined) return held
  }
  return null
}

function findByMatch(
  target: ReadableDatabase,
  source: ReadableDatabase,
  { id, titleKey }: DocumentRow,
  newest: number,
): string | null {
  const evidence = source.get<{ key: number; abstract: string | null; publishedOn: string | null }>(
    `SELECT paper.key, revision.text AS abstract, published_on AS publishedOn
     FROM paper LEFT JOIN revision ON revision.key = paper.abstract_revision WHERE paper.id = ?`,
    [String(id)],
  )
  if (evidence === undefined) return null
  const { paper } = matchPaper(
    target,
    {
      abstract: evidence.abstract,
      publishedOn: evidence.publishedOn,
      authors: source.column<string>(
        `SELECT author.name FROM paper_author JOIN author ON author.key = paper_author.author
         WHERE paper_author.paper = ? ORDER BY position`,
        [evidence.key],
      ),
      identifiers: source.all('SELECT scheme, value FROM identifier WHERE paper = ?', [evidence.key]),
    },
    String(titleKey),
  )
  if (paper === null || paper > newest) return null
  return target.value<string>('SELECT id FROM paper WHERE key = ?', [paper as PaperKey]) ?? null
}
