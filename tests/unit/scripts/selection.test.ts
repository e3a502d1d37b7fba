import { describe, expect, it } from 'vitest'
import { partNames, selectParts } from '../../../scripts/test/selection.mjs'
import { summaryTable } from '../../../scripts/test/summary.mjs'

describe('the parts to run', () => {
  it('are all of them when none is named', () => {
    expect(selectParts([])).toEqual({ parts: [...partNames], filters: [], isWhole: true })
  })

  it('are those named, in their usual order', () => {
    expect(selectParts(['types', 'lint'])).toEqual({ parts: ['lint', 'types'], filters: [], isWhole: false })
  })

  it('take filters where there are test files', () => {
    expect(selectParts(['unit', 'anchoring'])).toEqual({
      parts: ['unit'],
      filters: ['anchoring'],
      isWhole: false,
    })
    expect(selectParts(['lint', 'anchoring'])).toHaveProperty('problem')
  })

  it('are not guessed from a misspelt name', () => {
    expect(selectParts(['untit'])).toEqual({ problem: 'there is no part called untit' })
  })
})

it('lists each part with what it found and how long it took', () => {
  const table = summaryTable([
    { name: 'lint', passed: 1, failed: 0, skipped: 0, milliseconds: 300 },
    { name: 'e2e', passed: 10, failed: 1, skipped: 2, milliseconds: 81_000, remark: 'why' },
  ])
  expect(table.split('\n')).toEqual([
    '  lint  1 passed                              0.3 s',
    '  e2e   10 passed, 1 FAILED, 2 skipped (why)  1 min 21 s',
  ])
})
