import type { PaperKey } from '../../shared/model/ids.ts'
import { takeLater } from './everything-later-fields.ts'
import type { Merging } from './everything-merging.ts'
import { mergeNote } from './everything-note-merge.ts'
import type { DocumentRow } from './everything-reading.ts'
import { camelCase } from './everything-reading.ts'
import type { Section } from './everything-section.ts'
import { findSamePaper, translated } from './everything-translation.ts'
import { changeRow, hasRow, writeRow } from './everything-writing.ts'
import { journalTables } from './journal-tables.ts'
import { ensureRevision } from './revision-repository.ts'

export type Outcome = 'added' | 'changed' | 'none'

type Rule = (merging: Merging, section: Section, row: DocumentRow) => Outcome

/**
 * Merges a row of another library. Unless a section has a rule of its own, a row that is not here is added, and of one
 * that is, every field takes the value with the later stamp.
 */
export function mergeRow(merging: Merging, section: Section, row: DocumentRow): Outcome {
  const rule = rules[section.name] ?? addOrUpdate
  const named = onShownPaper(merging, section, translated(row, section.name, merging.names))
  const outcome = rule(merging, section, named)
  if (outcome !== 'none') noteUnsettled(merging, section, named, outcome)
  return outcome
}

const rules: Readonly<Record<string, Rule>> = {
  snapshots: mergeSnapshot,
  readingsBehind: (merging, section, row) =>
    merging.newSnapshots.has(String(row.id)) ? write(merging, section, row) : 'none',
  papers: mergePaper,
  revisions: mergeRevision,
  shownTexts: (merging, section, row) =>
    merging.newPapers.has(String(row.id)) ? write(merging, section, row) : 'none',
  appearances: mergeAppearance,
  identifiers: (merging, section, row) =>
    isOfNewPaper(merging, row) ? addOnly(merging, section, row) : 'none',
  authors: (merging, section, row) => (isOfNewPaper(merging, row) ? write(merging, section, row) : 'none'),
  links: (merging, section, row) => (isOfNewPaper(merging, row) ? write(merging, section, row) : 'none'),
  aliases: mergeAlias,
  visits: mergeVisit,
  highlights: mergeHighlight,
  anchors: addOnly,
  notes: mergeNote,
  noteVersions: addOnly,
  tags: mergeTag,
  drafts: addOnly,
  exportedTexts: addOnly,
  settings: addOnly,
  subscriptions: mergeSubscription,
  duplicates: mergeDuplicate,
  absorbedRevisions: mergeAbsorbed,
  absorbedAppearances: mergeAbsorbed,
}

function write({ library }: Merging, section: Section, row: DocumentRow): Outcome {
  writeRow(library.database, section, row)
  return 'added'
}

function addOnly(merging: Merging, section: Section, row: DocumentRow): Outcome {
  return hasRow(merging.library.database, section, row) ? 'none' : write(merging, section, row)
}

function addOrUpdate(merging: Merging, section: Section, row: DocumentRow): Outcome {
  // The categories are in every library.
  const isThere = section.isAddition === true || hasRow(merging.library.database, section, row)
  return isThere ? takeLater(merging, section, row) : write(merging, section, row)
}

/** The same bytes are one snapshot, whatever they are called. */
function mergeSnapshot(merging: Merging, section: Section, row: DocumentRow): Outcome {
  const own =
    merging.library.database.value<string>('SELECT id FROM snapshot WHERE sha256 = ?', [
      String(row.sha256),
    ]) ?? merging.library.database.value<string>('SELECT id FROM snapshot WHERE id = ?', [String(row.id)])
  if (own !== undefined) {
    if (own !== row.id) merging.names.snapshot.set(String(row.id), own)
    return 'none'
  }
  merging.newSnapshots.add(String(row.id))
  return write(merging, section, row)
}

function mergePaper(merging: Merging, section: Section, row: DocumentRow): Outcome {
  const id = String(row.id)
  const own = findSamePaper(merging.library.database, merging.source, row, merging.newestPaper)
  if (own !== null) {
    if (own === id) return 'none'
    merging.names.paper.set(id, own)
    merging.matched += 1
    return 'none'
  }
  merging.newPapers.add(id)
  return write(merging, section, row)
}

/** A text that its paper has here is that one, whatever it is called. */
function mergeRevision(merging: Merging, section: Section, row: DocumentRow): Outcome {
  const { database } = merging.library
  if (hasRow(database, section, row)) return 'none'
  if (isOfNewPaper(merging, row)) return write(merging, section, row)
  const named = { ...row, paper: shownPaper(merging, String(row.paper)) }
  const own = database.value<string>(
    `SELECT revision.id FROM revision JOIN paper ON paper.key = revision.paper
     WHERE paper.id = ? AND field = ? AND text = ? LIMIT 1`,
    [named.paper, String(row.field), String(row.text)],
  )
  if (own === undefined) return write(merging, section, named)
  merging.names.revision.set(String(row.id), own)
  return 'none'
}

/** What a person put on a paper that was merged with another one here is put on that. */
function onShownPaper(merging: Merging, { name }: Section, row: DocumentRow): DocumentRow {
  if (row.deletedAt !== null) return row
  if (name === 'notes' && row.paper !== null && row.highlight === null)
    return { ...row, paper: shownPaper(merging, String(row.paper)) }
  if (name === 'collectionPapers') {
    const paper = shownPaper(merging, String(row.paper))
    return { ...row, paper, id: `${row.collection}:${paper}` }
  }
  if (name !== 'taggings' || row.kind !== 'paper') return row
  const target = shownPaper(merging, String(row.target))
  return { ...row, target, id: `${row.tag}:${target}` }
}

/** The paper that stands for one that was merged with another here; any other is itself. Uids. */
function shownPaper({ library }: Merging, id: string): string {
  const other = library.database.value<string>(
    'SELECT paper.id FROM paper_alias JOIN paper ON paper.key = paper_alias.paper WHERE paper_alias.id = ?',
    [id],
  )
  return other ?? id
}

function mergeAppearance(merging: Merging, section: Section, row: DocumentRow): Outcome {
  const { database } = merging.library
  const held = database.value<string>(
    `SELECT paper.id FROM appearance JOIN snapshot ON snapshot.key = appearance.snapshot
     JOIN paper ON paper.key = appearance.paper WHERE snapshot.id = ? AND ordinal = ?`,
    [String(row.snapshot), Number(row.ordinal)],
  )
  const named = ownAbstract(merging, ownTexts(merging, row))
  if (held === undefined) {
    if (!isOfNewPaper(merging, named)) merging.changedPapers.add(String(named.paper))
    return write(merging, section, named)
  }
  if (!merging.newPapers.has(String(row.paper))) return 'none'
  // The same bytes, read by another version of a parser, which counted otherwise.
  const ordinal =
    database.value<number>(
      `SELECT max(ordinal) + 1 FROM appearance JOIN snapshot ON snapshot.key = appearance.snapshot
       WHERE snapshot.id = ?`,
      [String(row.snapshot)],
    ) ?? 0
  return write(merging, section, { ...named, ordinal })
}

/** A text may have gone to another paper here, in a merge of the two: what stands on it goes along. */
function ownTexts({ library }: Merging, row: DocumentRow): DocumentRow {
  const revision = String(row.titleRevision ?? row.revision)
  const paper = library.database.value<string>(
    'SELECT paper.id FROM revision JOIN paper ON paper.key = revision.paper WHERE revision.id = ?',
    [revision],
  )
  return paper === undefined || paper === row.paper ? row : { ...row, paper }
}

/** Of two papers that were merged there and are two here, an entry goes to the one of its title: with its abstract. */
function ownAbstract({ library }: Merging, row: DocumentRow): DocumentRow {
  const { database } = library
  const abstract = database.get<{ text: string; paper: string }>(
    'SELECT text, paper.id AS paper FROM revision JOIN paper ON paper.key = revision.paper WHERE revision.id = ?',
    [String(row.abstractRevision)],
  )
  const paper = database.value<PaperKey>('SELECT key FROM paper WHERE id = ?', [String(row.paper)])
  if (abstract === undefined || paper === undefined || abstract.paper === row.paper) return row
  const key = ensureRevision(library, paper, 'abstract', abstract.text)
  return { ...row, abstractRevision: database.value('SELECT id FROM revision WHERE key = ?', [key]) }
}

function mergeAlias(merging: Merging, section: Section, row: DocumentRow): Outcome {
  const isPaper =
    merging.library.database.value('SELECT 1 FROM paper WHERE id = ? AND removed_at IS NULL', [
      String(row.id),
    ]) !== undefined
  return isPaper ? 'none' : addOnly(merging, section, row)
}

/** The later visit counts; the longer time spent, so that merging twice adds nothing. */
function mergeVisit(merging: Merging, section: Section, row: DocumentRow): Outcome {
  const { database } = merging.library
  if (!hasRow(database, section, row)) return write(merging, section, row)
  const lastReadAt = String(row.lastReadAt)
  const secondsSpent = Number(row.secondsSpent)
  const { changes } = database.run(
    `UPDATE visit SET position = iif(last_read_at < :lastReadAt, :position, position),
       last_read_at = max(last_read_at, :lastReadAt), seconds_spent = max(seconds_spent, :secondsSpent)
     WHERE paper = :paper AND (last_read_at < :lastReadAt OR seconds_spent < :secondsSpent)`,
    { paper: String(row.paper), position: Number(row.position), lastReadAt, secondsSpent },
  )
  return changes > 0 ? 'changed' : 'none'
}

function mergeHighlight(merging: Merging, section: Section, row: DocumentRow): Outcome {
  const named = ownTexts(merging, row)
  const outcome = addOrUpdate(merging, section, named)
  if (outcome !== 'none' && !isOfNewPaper(merging, named)) merging.changedPapers.add(String(named.paper))
  return outcome
}

/** Tags of one name are one tag. */
function mergeTag(merging: Merging, section: Section, row: DocumentRow): Outcome {
  const own = merging.library.database.value<string>(
    'SELECT id FROM tag WHERE name_key = ? AND deleted_at IS NULL AND id <> ?',
    [String(row.nameKey), String(row.id)],
  )
  if (own === undefined || row.deletedAt !== null) return addOrUpdate(merging, section, row)
  // One that is here under both names stays as it is.
  if (!hasRow(merging.library.database, section, row)) merging.names.tag.set(String(row.id), own)
  return 'none'
}

/** A feed is subscribed to once. */
function mergeSubscription(merging: Merging, section: Section, row: DocumentRow): Outcome {
  const own = merging.library.database.value<string>(
    'SELECT id FROM subscription WHERE url = ? AND deleted_at IS NULL AND id <> ?',
    [String(row.url), String(row.id)],
  )
  return own !== undefined && row.deletedAt === null ? 'none' : addOrUpdate(merging, section, row)
}

/** What was decided here stands; what was not is taken over, but for a merge, which a person can make anew. */
function mergeDuplicate(merging: Merging, section: Section, row: DocumentRow): Outcome {
  const { database } = merging.library
  if (row.one === row.other) return 'none'
  const keyOf = (id: unknown): number =>
    database.value<number>('SELECT key FROM paper WHERE id = ?', [String(id)]) ?? 0
  const isTurned = keyOf(row.one) > keyOf(row.other)
  const named = isTurned ? { ...row, one: row.other, other: row.one } : row
  const held = database.get<{ id: string; decision: string }>(
    `SELECT id, decision FROM duplicate WHERE id = ? OR (one = ? AND other = ?)`,
    [String(row.id), keyOf(named.one), keyOf(named.other)],
  )
  if (held !== undefined) {
    if (held.decision !== 'open' || row.decision !== 'different') return 'none'
    changeRow(database, section, held.id, { decision: row.decision, stamp: row.stamp })
    return 'changed'
  }
  const isAsThere = !isTurned && merging.newPapers.has(String(row.other))
  if (row.decision === 'merged' && !isAsThere) return 'none'
  return write(merging, section, named)
}

/** What a merge of two papers moved, where both that merge and what it moved came along. */
function mergeAbsorbed(merging: Merging, section: Section, row: DocumentRow): Outcome {
  const { database } = merging.library
  const isPair = database.value(`SELECT 1 FROM duplicate WHERE id = ? AND decision = 'merged'`, [
    String(row.duplicate),
  ])
  const [snapshot = '', ordinal = ''] = String(row.row).split('#')
  const isMoved =
    section.name === 'absorbedRevisions'
      ? database.value('SELECT 1 FROM revision WHERE id = ?', [String(row.row)])
      : database.value(
          `SELECT 1 FROM appearance JOIN snapshot ON snapshot.key = appearance.snapshot
           WHERE snapshot.id = ? AND ordinal = ?`,
          [snapshot, Number(ordinal)],
        )
  return isPair === undefined || isMoved === undefined ? 'none' : addOnly(merging, section, row)
}

function isOfNewPaper({ newPapers }: Merging, row: DocumentRow): boolean {
  return newPapers.has(String(row.paper))
}

/** Notes from which rows something is to be computed when all are there. */
function noteUnsettled(
  { unsettled, newHighlights }: Merging,
  section: Section,
  row: DocumentRow,
  outcome: Outcome,
): void {
  const key = String(row[camelCase(section.key[0] ?? '')])
  // The places of a new one come along.
  if (section.table === 'highlight' && outcome === 'added') newHighlights.add(key)
  else if (section.table in journalTables && section.table !== 'duplicate')
    unsettled.add(`${section.table} ${key}`)
}
