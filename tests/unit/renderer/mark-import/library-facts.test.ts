import { expect, test } from 'vitest'
import { mergeInWords, wayBackAhead } from '../../../../src/renderer/features/mark-import/library-facts.ts'

const nothing = { added: {}, changed: {}, matched: 0, undo: 'nothing' } as const
const backup = '2026-08-01 before a merge.db'

test('a merge says that Undo takes it back, and names the copy', () => {
  const words = mergeInWords({ ...nothing, undo: 'step', backup }).join(' ')
  expect(words).toContain('Undo takes all of it back at once. The library as it was is kept as “2026-08-01')
  expect(words).not.toContain('named library.db')
})

test('a merge that is too large for Undo says so, and how the copy is put back', () => {
  const words = mergeInWords({ ...nothing, undo: 'too-large', backup }).join(' ')
  expect(words).toMatch(/more than Undo takes back.*“2026-08-01 before a merge\.db”.*named library\.db/)
})

test('a merge into an empty library speaks of no copy', () => {
  for (const undo of ['step', 'too-large'] as const) {
    const words = mergeInWords({ ...nothing, undo, added: { papers: 1 }, backup: null }).join(' ')
    expect(words).toContain('Added: 1 paper.')
    expect(words).not.toMatch(/library\.db|folder of backups/)
  }
})

test('a merge that changes nothing speaks of no undo', () => {
  expect(mergeInWords({ ...nothing, backup }).join(' ')).not.toContain('Undo')
})

test('before a merge it is said whether Undo may take it back', () => {
  expect(wayBackAhead({ papers: 40, highlights: 2 })).toMatch(/^Undo takes all of it back at once\./)
  expect(wayBackAhead({ papers: 300_000, highlights: 2 })).toContain('300,000 things at most')
})
