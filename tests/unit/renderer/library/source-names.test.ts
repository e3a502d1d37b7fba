import { describe, expect, it } from 'vitest'
import {
  snapshotExplanation,
  snapshotNames,
  sourceName,
} from '../../../../src/renderer/features/library/source-names.ts'
import type { Snapshot } from '../../../../src/shared/model/snapshot.ts'

const today = '2026-07-01'

function snapshot(more: Partial<Snapshot> = {}): Snapshot {
  return {
    id: 'a',
    origin: 'saved.txt',
    format: 'hugging-face-text',
    formatTitle: 'Hugging Face Papers, plain text',
    confidence: 1,
    capturedOn: '2026-06-26',
    isYearInferred: false,
    importedAt: '2026-06-27T10:00:00.000Z',
    status: 'complete',
    counts: { found: 51, new: 51, held: 0, upgraded: 0, refused: 0 },
    problems: [],
    paperCount: 51,
    unreadCount: 51,
    ...more,
  } as Snapshot
}
const names = (...snapshots: Snapshot[]) => [...snapshotNames(snapshots, today).values()]

describe('a snapshot', () => {
  it('is named after its feed and day where they are known, else after where it came from', () => {
    expect(names(snapshot())).toEqual(['Hugging Face, Jun 26'])
    expect(names(snapshot({ capturedOn: '2018-08-03' }))).toEqual(['Hugging Face, Aug 3, 2018'])
    expect(names(snapshot({ capturedOn: null }))).toEqual(['saved'])
    expect(names(snapshot({ format: 'another' }))).toEqual(['saved'])
    expect(names(snapshot({ capturedOn: null, origin: 'Pasted text, 26.6.' }))).toEqual([
      'Pasted text, 26.6.',
    ])
  })

  it('is told from another of the same day by where it came from', () => {
    const other = snapshot({ id: 'b' as never, origin: 'tokens.txt' })
    const third = snapshot({ id: 'c' as never, capturedOn: '2026-06-25' })
    expect(names(snapshot(), other, third)).toEqual(['saved', 'tokens', 'Hugging Face, Jun 25'])
  })

  it('explains what became of it', () => {
    expect(snapshotExplanation(snapshot({ isYearInferred: true }))).toBe(
      'saved.txt\nHugging Face Papers, plain text\n51 found: 51 new\nCaptured 26 June 2026 (year inferred), imported 27 June 2026',
    )
    const troubled = snapshot({
      capturedOn: null,
      status: 'cancelled',
      counts: { found: 9, new: 3, held: 4, upgraded: 1, refused: 1 },
      problems: [1, 2, 3, 4, 5, 6].map((line) => ({ line, message: 'Not placed.' })),
    })
    expect(snapshotExplanation(troubled).split('\n').slice(2)).toEqual([
      '9 found: 3 new, 4 already held, 1 upgraded, 1 refused',
      'Imported 27 June 2026',
      'The import was cancelled; what had been read was kept.',
      'Line 1: Not placed.',
      'Line 2: Not placed.',
      'Line 3: Not placed.',
      'Line 4: Not placed.',
      'and 2 more',
    ])
  })
})

describe('a source', () => {
  it('is called what the sources pane calls it', () => {
    expect(sourceName({ kind: 'state', state: 'archived' }, [], today)).toBe('Archive')
    expect(sourceName({ kind: 'all' }, [], today)).toBe('All papers')
    expect(sourceName({ kind: 'snapshot', id: 'a' as never }, [snapshot()], today)).toBe(
      'Hugging Face, Jun 26',
    )
    expect(sourceName({ kind: 'snapshot', id: 'gone' as never }, [snapshot()], today)).toBe('Snapshot')
  })

  it('has the name that a person gave it, and none when it has gone', () => {
    const tags = [{ id: 'a', name: 'long contexts' }]
    const named = { tags, collections: [], searches: [] }
    expect(sourceName({ kind: 'tag', id: 'a' as never }, [], today, named)).toBe('long contexts')
    expect(sourceName({ kind: 'search', id: 'a' as never }, [], today, named)).toBe('Kept search')
  })
})
