import { expect, test } from 'vitest'
import { receiptOf } from '../../../../src/renderer/features/review/receipt.ts'

test('a receipt counts what was said, and nothing for marks that had gone', () => {
  expect(receiptOf(['keep', null, 'done', 'keep', 'less-often'])).toEqual({
    seen: 4,
    kept: 2,
    lessOften: 1,
    done: 1,
  })
  expect(receiptOf([])).toEqual({ seen: 0, kept: 0, lessOften: 0, done: 0 })
})
