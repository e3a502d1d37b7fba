import { expect, test } from 'vitest'
import { mergeInWords } from '../../../../src/renderer/features/mark-import/library-facts.ts'

const nothing = { added: {}, changed: {}, matched: 0 }

test('a merge says that Undo does not take it back, and how the copy is put back', () => {
  const words = mergeInWords({ ...nothing, backup: '2026-08-01 before a merge.db' }).join(' ')
  expect(words).toMatch(/Undo does not take a merge back.*“2026-08-01 before a merge\.db”.*named library\.db/)
})

test('a merge into an empty library speaks of no copy', () => {
  const words = mergeInWords({ ...nothing, added: { papers: 1 }, backup: null }).join(' ')
  expect(words).toContain('Added: 1 paper.')
  expect(words).toContain('Undo does not take a merge back')
  expect(words).not.toContain('library.db')
})
