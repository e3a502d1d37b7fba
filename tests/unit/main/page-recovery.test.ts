import { expect, test, vi } from 'vitest'
import { loadLimit } from '../../../src/main/app/page-recovery.ts'

// The window and its dialogs are Electron's; what is tested here does not need them.
vi.mock('electron', () => ({ dialog: {} }))

const MINUTE = 60_000

test('a page that ends is loaded again three times within a minute, and no more', () => {
  const mayLoad = loadLimit()
  expect([0, 10_000, 20_000, 30_000, 59_999].map(mayLoad)).toEqual([true, true, true, false, false])
})

test('a load counts for a minute, so that one end in a while is never one too many', () => {
  const mayLoad = loadLimit()
  expect([0, 1, 2, MINUTE, MINUTE, MINUTE + 1].map(mayLoad)).toEqual([true, true, true, true, false, true])
})
