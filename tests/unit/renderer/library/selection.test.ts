import { beforeEach, expect, test } from 'vitest'
import { clearSelection, useList } from '../../../../src/renderer/features/library/list-store.ts'
import { selectAll, toggleSelected } from '../../../../src/renderer/features/library/selection.ts'
import { useAnnouncements } from '../../../../src/renderer/state/announcements-store.ts'
import { inbox, key, row } from './builders.ts'
import { libraryDouble } from './library-double.ts'

/** Every test has papers of its own: what is known of one stays known. */
let next = 100_000
function papers(count: number): number[] {
  next += count
  return Array.from({ length: count }, (_value, index) => next - count + index)
}

const picked = () => [...useList.getState().selection.keys()]
const said = () => useAnnouncements.getState().shown.map(({ message }) => message)

beforeEach(() => {
  clearSelection()
  useList.setState({ order: null, cursor: null })
  useAnnouncements.setState({ shown: [] })
})

test('all papers of a list are selected, those that were never in sight too', async () => {
  libraryDouble()
  const all = papers(450)
  useList.setState({ order: inbox(all) })
  await selectAll()
  expect(picked()).toEqual(all)
  expect(said()).toEqual([])
})

test('of more papers than can be changed at once the first are selected, and it is said', async () => {
  libraryDouble()
  const all = papers(10_201)
  useList.setState({ order: inbox(all) })
  await selectAll()
  expect(picked()).toEqual(all.slice(0, 10_000))
  expect(said()).toEqual(['The first 10,000 of 10,201 papers are selected: no more at once.'])
})

test('a selection that is dropped while it grows stays dropped', async () => {
  const library = libraryDouble()
  library.state.areRowsHeld = true
  const all = papers(400)
  useList.setState({ order: inbox(all) })
  const done = selectAll()
  await library.answer(
    'papers.rows',
    all.slice(0, 200).map((number) => row(number)),
  )
  expect(picked()).toHaveLength(200)
  clearSelection()
  await library.answer(
    'papers.rows',
    all.slice(200).map((number) => row(number)),
  )
  await done
  expect(picked()).toEqual([])
})

test('a paper is picked and dropped again', async () => {
  libraryDouble()
  const [first = 0, second = 0] = papers(2)
  useList.setState({ order: inbox([first, second]) })
  await selectAll()
  toggleSelected(key(first))
  expect(picked()).toEqual([second])
  toggleSelected(key(first))
  expect(picked()).toEqual([second, first])
})
