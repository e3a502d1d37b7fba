import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EntryToWrite } from '../../src/main/library/entry.ts'
import type { WritableLibrary } from '../../src/main/library/open-library.ts'
import { orderList } from '../../src/main/library/paper-order.ts'
import { readRows } from '../../src/main/library/paper-rows.ts'
import type { PaperGroup } from '../../src/shared/contract/requests.ts'
import type { PaperKey } from '../../src/shared/model/ids.ts'
import { ListOrder, ListSort } from '../../src/shared/model/list-order.ts'
import type { PaperSource } from '../../src/shared/model/source.ts'
import { emptyLibrary, entry, importEntries } from './builders/library.ts'

const everything: PaperSource = { kind: 'all' }

/** Papers called by one letter each; a capture of the 26th and one of the 27th, which holds D again. */
function library(): WritableLibrary {
  const made = emptyLibrary()
  const older: Record<string, Partial<EntryToWrite>> = {
    A: { votes: 3, publishedOn: '2026-06-20' },
    B: { votes: 9 },
    C: { votes: 3, publishedOn: '2018' },
    D: { publishedOn: '2026-06-20' },
  }
  const newer: Record<string, Partial<EntryToWrite>> = {
    D: { publishedOn: '2026-06-20' },
    E: { votes: 5, publishedOn: '2026-06' },
  }
  importEntries(made, entriesOf(older, '2026-06-26'), { capturedOn: '2026-06-26', origin: 'older.txt' })
  importEntries(made, entriesOf(newer, '2026-06-27'), { capturedOn: '2026-06-27', origin: 'newer.txt' })
  return made
}

function entriesOf(papers: Record<string, Partial<EntryToWrite>>, listedOn: string): EntryToWrite[] {
  return Object.entries(papers).map(([letter, more]) => entry(titleOf(letter), { listedOn, ...more }))
}

/** A title that no other is taken for, and that begins with the letter. */
function titleOf(letter: string): string {
  return `${letter} ${letter.repeat(12)} Finding`
}

/** The letters of the papers in this order, with a bar where a group begins and what the groups are called. */
function ordered(
  made: WritableLibrary,
  order: Partial<ListOrder> | undefined,
  { source = everything, query = '' }: { source?: PaperSource; query?: string } = {},
): { papers: string; groups: (string | null)[] } {
  const whole = order && ({ sort: 'listed', isReversed: false, group: 'none', ...order } as const)
  const { keys, groups } = orderList(made.database, { source, query, ...(whole && { order: whole }) })
  const rows = readRows(made.database, Array.from(keys) as PaperKey[], '')
  const starts = groups.map(({ start }) => start)
  const letters = rows.map(({ title }, index) => `${starts.includes(index) ? '|' : ''}${title.charAt(0)}`)
  return { papers: letters.join(''), groups: groups.map(nameOf) }
}

function nameOf(group: PaperGroup): string | null {
  return group.kind === 'day' ? group.day : group.origin
}

/** Notes when papers were read, by their letters. */
function readAt(made: WritableLibrary, moments: Record<string, string>): void {
  for (const [letter, moment] of Object.entries(moments)) {
    made.database.run(
      `INSERT INTO reading (paper, read_at, read_by)
       SELECT paper.id, ?, 'hand' FROM paper JOIN revision ON revision.key = title_revision WHERE text = ?`,
      [moment, titleOf(letter)],
    )
  }
}

/** A moment of a day at noon where the test runs, as the library writes it. */
function noonOf(day: string): string {
  return new Date(`${day}T12:00:00`).toISOString()
}

describe('a list', () => {
  test('stands by itself as the feeds list: newest day first, under headings, as its newest capture had it', () => {
    expect(ordered(library(), undefined)).toEqual({ papers: '|DE|ABC', groups: ['2026-06-27', '2026-06-26'] })
  })

  test('is sorted by listed date, and turned round keeps each day as it was captured', () => {
    const made = library()
    expect(ordered(made, { sort: 'listed' }).papers).toBe('DEABC')
    expect(ordered(made, { sort: 'listed', isReversed: true }).papers).toBe('ABCDE')
  })

  test('is sorted by the day of publication, with those last that have none, whichever way round', () => {
    const made = library()
    expect(ordered(made, { sort: 'published' }).papers).toBe('DAECB')
    expect(ordered(made, { sort: 'published', isReversed: true }).papers).toBe('CEDAB')
  })

  test('is sorted by votes, equal ones as listed, unknown ones last', () => {
    const made = library()
    expect(ordered(made, { sort: 'votes' }).papers).toBe('BEACD')
    expect(ordered(made, { sort: 'votes', isReversed: true }).papers).toBe('ACEBD')
  })

  test('is sorted by rank in the newest capture, the first ranks of the newest day first', () => {
    const made = library()
    expect(ordered(made, { sort: 'rank' }).papers).toBe('DAEBC')
    expect(ordered(made, { sort: 'rank', isReversed: true }).papers).toBe('CEBDA')
  })

  test('is sorted by title', () => {
    const made = library()
    expect(ordered(made, { sort: 'title' }).papers).toBe('ABCDE')
    expect(ordered(made, { sort: 'title', isReversed: true }).papers).toBe('EDCBA')
  })

  test('is sorted by when papers were added', () => {
    const made = library()
    for (const [letter, day] of Object.entries({ A: 4, B: 2, C: 5, D: 2, E: 1 })) {
      made.database.run(
        'UPDATE paper SET added_at = ? WHERE title_revision = (SELECT key FROM revision WHERE text = ? LIMIT 1)',
        [noonOf(`2026-07-0${day}`), titleOf(letter)],
      )
    }
    expect(ordered(made, { sort: 'added' }).papers).toBe('CADBE')
    expect(ordered(made, { sort: 'added', isReversed: true, group: 'day' })).toEqual({
      papers: '|E|DB|A|C',
      groups: ['2026-07-01', '2026-07-02', '2026-07-04', '2026-07-05'],
    })
  })

  test('is sorted by when papers were read last, unread ones last and as listed', () => {
    const made = library()
    readAt(made, { B: noonOf('2026-07-02'), E: noonOf('2026-07-03'), A: noonOf('2026-07-01') })
    expect(ordered(made, { sort: 'lastRead' }).papers).toBe('EBADC')
    expect(ordered(made, { sort: 'lastRead', isReversed: true }).papers).toBe('ABEDC')
  })

  test('goes by the last visit to a paper rather than by when it came to count as read', () => {
    const made = library()
    readAt(made, { B: noonOf('2026-07-02'), E: noonOf('2026-07-03') })
    made.database.run(
      `INSERT INTO visit (paper, last_read_at, seconds_spent, position)
       SELECT paper, ?, 1, 0 FROM reading ORDER BY read_at LIMIT 1`,
      [noonOf('2026-07-04')],
    )
    expect(ordered(made, { sort: 'lastRead' }).papers).toBe('BEDAC')
  })

  test('grouped by day, takes the day that it is sorted by', () => {
    const made = library()
    const [evening, midnight] = ['2026-07-02T23:59:00', '2026-07-02T00:00:00'].map((moment) =>
      new Date(moment).toISOString(),
    )
    readAt(made, { B: midnight ?? '', E: evening ?? '', A: noonOf('2026-07-01') })
    expect(ordered(made, { sort: 'lastRead', group: 'day' })).toEqual({
      papers: '|EB|A|DC',
      groups: ['2026-07-02', '2026-07-01', null],
    })
    expect(ordered(made, { sort: 'published', group: 'day' })).toEqual({
      papers: '|DA|E|C|B',
      groups: ['2026-06-20', '2026-06', '2018', null],
    })
    expect(ordered(made, { sort: 'listed', isReversed: true, group: 'day' })).toEqual({
      papers: '|ABC|DE',
      groups: ['2026-06-26', '2026-06-27'],
    })
  })

  test('grouped by day, does not take midnight for the day before', () => {
    const made = library()
    const midnight = new Date('2026-07-03T00:00:00').toISOString()
    readAt(made, { B: noonOf('2026-07-02'), E: midnight })
    expect(ordered(made, { sort: 'lastRead', isReversed: true, group: 'day' }).groups).toEqual([
      '2026-07-02',
      '2026-07-03',
      null,
    ])
  })

  test('grouped by day under a sort that is of no day, is sorted within the days of listing', () => {
    const made = library()
    expect(ordered(made, { sort: 'votes', group: 'day' }).papers).toBe('|ED|BAC')
    expect(ordered(made, { sort: 'title', isReversed: true, group: 'day' }).papers).toBe('|ED|CBA')
  })

  test('grouped by snapshot, shows a paper under its newest capture', () => {
    expect(ordered(library(), { sort: 'votes', group: 'snapshot' })).toEqual({
      papers: '|ED|BAC',
      groups: ['newer.txt', 'older.txt'],
    })
  })

  test('of a snapshot, stands as it was captured, though papers have other places in newer captures', () => {
    const made = library()
    const id = made.database.value("SELECT id FROM snapshot WHERE origin = 'older.txt'")
    const source = { kind: 'snapshot', id } as PaperSource
    expect(ordered(made, undefined, { source })).toEqual({ papers: 'ABCD', groups: [] })
    expect(ordered(made, { sort: 'rank', isReversed: true }, { source }).papers).toBe('DCBA')
    expect(ordered(made, { sort: 'votes' }, { source }).papers).toBe('BACD')
    expect(ordered(made, { sort: 'rank', group: 'day' }, { source }).papers).toBe('|D|ABC')
  })

  test('of what a search finds, is by relevance unless it is to be sorted', () => {
    const made = library()
    importEntries(made, [entry('Turbines', { votes: 1, abstract: 'A finding on finding finding.' })])
    const found = ordered(made, undefined, { query: 'finding ' })
    expect(found.groups).toEqual([])
    expect(found.papers).toHaveLength(6)
    expect(ordered(made, { sort: 'votes' }, { query: 'finding ' }).papers).toBe('BEACTD')
    expect(ordered(made, { sort: 'votes', group: 'day' }, { query: 'zebra' })).toEqual({
      papers: '',
      groups: [],
    })
  })
})

test('under every sort and grouping, each paper stands once, groups cover the list, and equals keep their order', () => {
  const made = emptyLibrary()
  const days = ['2026-06-24', '2026-06-25', '2026-06-26']
  for (const day of days) {
    const entries = Array.from({ length: 9 }, (_value, index) =>
      entry(`Finding ${day} numbered ${index} of its kind`, {
        listedOn: day,
        votes: index % 3 === 0 ? null : index % 2,
        publishedOn: index % 2 === 0 ? null : (days[index % 3] ?? null),
      }),
    )
    importEntries(made, entries, { capturedOn: day })
  }
  const usual = Array.from(
    orderList(made.database, {
      source: everything,
      query: '',
      order: { sort: 'listed', isReversed: false, group: 'none' },
    }).keys,
  )
  const orders = fc.record({
    sort: fc.constantFrom(...ListSort.options),
    isReversed: fc.boolean(),
    group: fc.constantFrom(...ListOrder.shape.group.options),
  })
  fc.assert(
    fc.property(orders, (order) => {
      const { keys, groups } = orderList(made.database, { source: everything, query: '', order })
      expect(Array.from(keys).sort((one, other) => one - other)).toEqual(
        [...usual].sort((one, other) => one - other),
      )
      expect(groups.map(({ start }) => start)).toEqual([...new Set(groups.map(({ start }) => start))])
      expect(groups[0]?.start ?? 0).toBe(0)
      if (order.sort !== 'lastRead' || order.group === 'snapshot') return
      // Nothing was read: all are equal, and stand as they are listed.
      expect(Array.from(keys)).toEqual(usual)
    }),
    { numRuns: 60 },
  )
})
