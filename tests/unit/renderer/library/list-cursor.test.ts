import { beforeEach, describe, expect, it } from 'vitest'
import { chooseAt, chooseBy, followChoice } from '../../../../src/renderer/features/library/list-cursor.ts'
import { useList, viewport } from '../../../../src/renderer/features/library/list-store.ts'
import { usePlace } from '../../../../src/renderer/state/place-store.ts'
import { inbox, key, row } from './builders.ts'
import { libraryDouble } from './library-double.ts'

const chosen = () => usePlace.getState().paperId
/** Every test has papers of its own: what is known of one stays known. */
let next = 10_000
function papers(count: number): number[] {
  next += count
  return Array.from({ length: count }, (_value, index) => next - count + index)
}

beforeEach(() => {
  useList.setState({ order: null, cursor: null })
  usePlace.setState({ paperId: null, index: null, count: 0 })
})

describe('choosing a paper', () => {
  it('shows it in the reader as soon as its row is known', async () => {
    const library = libraryDouble()
    library.state.areRowsHeld = true
    const [first = 0, second = 0] = papers(2)
    useList.setState({ order: inbox([first, second]) })
    chooseAt(1)
    expect(usePlace.getState().index).toBe(1)
    expect(chosen()).toBe(null)
    await library.answer('papers.rows', [row(first), row(second)])
    expect(chosen()).toBe(`paper-${second}`)
    chooseAt(0)
    expect(chosen()).toBe(`paper-${first}`)
  })

  it('shows the last one chosen when rows come late', async () => {
    const library = libraryDouble()
    library.state.areRowsHeld = true
    const all = papers(200)
    useList.setState({ order: inbox(all) })
    chooseAt(0)
    chooseAt(199)
    await library.answer(
      'papers.rows',
      all.slice(0, 20).map((one) => row(one)),
    )
    expect(chosen()).toBe(null)
    await library.answer(
      'papers.rows',
      all.slice(179).map((one) => row(one)),
    )
    expect(chosen()).toBe(`paper-${all[199]}`)
  })

  it('stops at both ends, and begins with what is on screen', async () => {
    const library = libraryDouble()
    const all = papers(5)
    useList.setState({ order: inbox(all) })
    Object.assign(viewport, { firstIndex: 2, lastIndex: 4 })
    chooseBy(1)
    expect(usePlace.getState().index).toBe(2)
    chooseBy(-9)
    expect(usePlace.getState().index).toBe(0)
    chooseBy(99)
    expect(usePlace.getState().index).toBe(4)
    await library.settled()
  })

  it('follows a choice made elsewhere, but not while one of its own is on its way', async () => {
    const library = libraryDouble()
    library.state.areRowsHeld = true
    const [first = 0, second = 0, third = 0] = papers(3)
    useList.setState({ order: inbox([first, second, third]) })
    followChoice(key(second))
    expect(usePlace.getState().index).toBe(1)
    chooseAt(2)
    followChoice(key(second))
    expect(useList.getState().cursor).toBe(third)
    await library.answer('papers.rows', [row(third)])
  })
})
