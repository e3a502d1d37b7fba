import type { GlossaryEntry, GlossaryPage, Meaning, OnlyMeaning } from '../../shared/model/glossary.ts'
import { PAPERS_COUNTED } from '../../shared/model/glossary-limit.ts'
import type { PaperId } from '../../shared/model/ids.ts'
import { definedAcronyms, singularOf } from '../../shared/text/acronyms.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'

/** Raised whenever the same text would give other short forms: the glossary is then made anew. */
const RULE = 1

/** The papers that a definition counts for: those that show the text which holds it. */
const OF_PAPERS_SHOWN = `
  JOIN revision ON revision.key = short_form.revision
  JOIN paper ON paper.key = revision.paper AND paper.abstract_revision = revision.key AND paper.removed_at IS NULL`

/**
 * Looks through up to `limit` texts that the glossary has not seen, and keeps the short forms they define. Says whether
 * any may be left, and whether this brought the glossary to its end.
 */
export function learnShortForms(
  database: WritableDatabase,
  limit: number,
): { isDone: boolean; isNewlyDone: boolean } {
  const texts = database.all<{ key: number; field: string; text: string }>(
    'SELECT key, field, text FROM revision WHERE key > ? ORDER BY key LIMIT ?',
    [beginningOf(database), limit],
  )
  for (const { key, field, text } of texts) {
    if (field !== 'abstract') continue
    for (const { short, long } of definedAcronyms(text)) {
      database.run('INSERT OR IGNORE INTO short_form (short, meaning, revision, long) VALUES (?, ?, ?, ?)', [
        singularOf(short),
        meaningOf(long),
        key,
        long,
      ])
    }
  }
  const last = texts.at(-1)
  if (last !== undefined) database.run('UPDATE glossary_progress SET last_revision = ?', [last.key])
  const isDone = texts.length < limit
  return { isDone, isNewlyDone: isDone && texts.length > 0 }
}

/** The text after which to go on; everything is forgotten first that another version of the rule has found. */
function beginningOf(database: WritableDatabase): number {
  const progress = readProgress(database)
  if (progress.rule === RULE) return progress.last
  database.run('DELETE FROM short_form')
  database.run('UPDATE glossary_progress SET rule = ?, last_revision = 0', [RULE])
  return 0
}

function readProgress(database: ReadableDatabase): { rule: number; last: number } {
  const progress = database.get<{ rule: number; last: number }>(
    'SELECT rule, last_revision AS last FROM glossary_progress',
  )
  return progress ?? { rule: 0, last: 0 }
}

/**
 * The short forms that the library's texts define from the one at `offset` on, by the alphabet. A filter keeps those
 * that begin with it, and those with it in a long form; case does not matter. Those that no paper shows any more count
 * in `total` and are not among the entries: to look at the papers of all of them would take seconds.
 */
export function listGlossary(
  database: ReadableDatabase,
  { filter, offset, limit }: { filter: string; offset: number; limit: number },
): GlossaryPage {
  const shorts = findShorts(database, filter)
  return {
    entries: entriesOf(database, shorts.slice(offset, offset + limit)),
    total: shorts.length,
    unreadCount: countUnread(database),
  }
}

function findShorts(database: ReadableDatabase, filter: string): string[] {
  const wanted = filter.trim().replace(/\s+/g, ' ')
  const shorts =
    wanted === ''
      ? database.column<string>('SELECT DISTINCT short FROM short_form')
      : database.column<string>(
          `SELECT DISTINCT short FROM short_form
           WHERE short LIKE ? ESCAPE '\\' OR meaning LIKE ? ESCAPE '\\'`,
          [`${escaped(singularOf(wanted))}%`, `%${escaped(meaningOf(wanted))}%`],
        )
  // The order of SQLite is that of bytes, in which all capitals come before all small letters.
  return shorts.sort(byAlphabet.compare)
}

const byAlphabet = new Intl.Collator('en', { numeric: true })

function entriesOf(database: ReadableDatabase, shorts: readonly string[]): GlossaryEntry[] {
  const entries = new Map<string, Meaning[]>(shorts.map((short) => [short, []]))
  const found = database.all<{ short: string; meaning: string; long: string }>(
    `SELECT short, meaning, max(long) AS long FROM short_form
     WHERE short IN (SELECT value FROM json_each(?))
     GROUP BY short, meaning`,
    [JSON.stringify(shorts)],
  )
  for (const { short, meaning, long } of found) {
    const papers = countPapers(database, short, meaning)
    if (papers !== null) entries.get(short)?.push({ long, ...papers })
  }
  return [...entries].flatMap(([short, meanings]) =>
    meanings.length === 0
      ? []
      : [{ short, meanings: meanings.sort((one, other) => other.paperCount - one.paperCount) }],
  )
}

/** How many papers say so, up to the limit, and one of them; null where none does any more. */
function countPapers(
  database: ReadableDatabase,
  short: string,
  meaning: string,
): Pick<Meaning, 'paperCount' | 'paperId'> | null {
  const papers = database.column<PaperId>(
    `SELECT paper.id FROM short_form ${OF_PAPERS_SHOWN} WHERE short = ? AND meaning = ? LIMIT ?`,
    [short, meaning, PAPERS_COUNTED],
  )
  const [paperId] = papers
  return paperId === undefined ? null : { paperCount: papers.length, paperId }
}

/** Of the given short forms (singular) those that have one single meaning in the library, with a paper that shows it. */
export function findOnlyMeanings(database: ReadableDatabase, shorts: readonly string[]): OnlyMeaning[] {
  return shorts.flatMap((short) => {
    const meanings = database.column<string>(
      'SELECT min(meaning) FROM short_form WHERE short = ? UNION SELECT max(meaning) FROM short_form WHERE short = ?',
      [short, short],
    )
    if (meanings.length !== 1) return []
    const found = database.get<{ long: string; paperId: PaperId }>(
      `SELECT long, paper.id AS paperId FROM short_form ${OF_PAPERS_SHOWN} WHERE short = ? LIMIT 1`,
      [short],
    )
    return found === undefined ? [] : [{ short, ...found }]
  })
}

function countUnread(database: ReadableDatabase): number {
  const { rule, last } = readProgress(database)
  const newest = database.value<number | null>('SELECT max(key) FROM revision') ?? 0
  return Math.max(0, newest - (rule === RULE ? last : 0))
}

/** A long form as it is compared: small letters, words parted by single blanks, the last one in the singular. */
function meaningOf(long: string): string {
  const words = long.toLowerCase().replace(/[\s\-–]+/g, ' ')
  return words.replace(/(?<=[^s]{2})s$/, '')
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
