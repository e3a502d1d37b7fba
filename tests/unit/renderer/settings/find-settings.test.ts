import { expect, test } from 'vitest'
import { findSettings } from '../../../../src/renderer/features/settings/find-settings.ts'

const items = [
  { title: 'Line height', explanation: 'Long lines want more of it.', words: 'leading' },
  { title: 'Justify lines', explanation: 'Makes both edges straight.' },
]
const found = (query: string) => findSettings(items, query).map(({ title }) => title)

test.each([
  ['', ['Line height', 'Justify lines']],
  ['  ', ['Line height', 'Justify lines']],
  ['line', ['Line height', 'Justify lines']],
  ['LEAD', ['Line height']],
  ['straight edges', ['Justify lines']],
  ['line straight', ['Justify lines']],
  ['aight', []],
  ['line colour', []],
])('%j finds %j', (query, titles) => {
  expect(found(query)).toEqual(titles)
})
