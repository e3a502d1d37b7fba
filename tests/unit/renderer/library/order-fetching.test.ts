import { beforeEach, describe, expect, it } from 'vitest'
import { setList, useList } from '../../../../src/renderer/features/library/list-store.ts'
import { refreshOrder, takeOffList } from '../../../../src/renderer/features/library/order-fetching.ts'
import { setOrdering } from '../../../../src/renderer/features/library/ordering.ts'
import { rows } from '../../../../src/renderer/features/library/rows.ts'
import { goToSource, searchFor, usePlace } from '../../../../src/renderer/state/place-store.ts'
import { useSettings } from '../../../../src/renderer/state/settings-store.ts'
import { inbox, key, row } from './builders.ts'
import { libraryDouble, orderOf } from './library-double.ts'

const shown = () => [...(useList.getState().order?.keys ?? [])]

beforeEach(() => {
  goToSource({ kind: 'state', state: 'inbox' })
  useList.setState({ order: null, cursor: null, selection: new Map() })
})

describe('a list that is being fetched', () => {
  it('is shown once the rows that are seen first are there', async () => {
    const library = libraryDouble()
    library.state.areRowsHeld = true
    refreshOrder()
    await library.answer('papers.order', orderOf(901, 902))
    expect(shown()).toEqual([])
    await library.answer('papers.rows', [])
    expect(shown()).toEqual([901, 902])
  })

  it('is not shown when the person searches for something else by then', async () => {
    const library = libraryDouble()
    searchFor('tok')
    refreshOrder()
    searchFor('token')
    refreshOrder()
    await library.answer('papers.order', orderOf(1))
    expect(shown()).toEqual([])
    expect(library.asked('papers.order')).toMatchObject([{ query: 'token' }])
    await library.answer('papers.order', orderOf(2))
    expect(shown()).toEqual([2])
    expect(rows.get(key(2))).toBeDefined()
  })

  it('says where the chosen paper stands in it, and that it does not', async () => {
    const library = libraryDouble()
    setList({ cursor: key(3) })
    refreshOrder()
    await library.answer('papers.order', orderOf(1, 2, 3))
    expect(usePlace.getState()).toMatchObject({ index: 2, count: 3 })
    refreshOrder()
    await library.answer('papers.order', orderOf(1, 2))
    expect(usePlace.getState()).toMatchObject({ index: -1, count: 2 })
  })

  it('stays the same keys when nothing has changed, so that nothing is laid out anew', async () => {
    const library = libraryDouble()
    refreshOrder()
    await library.answer('papers.order', orderOf(1, 2))
    const { order } = useList.getState()
    refreshOrder()
    await library.answer('papers.order', { ...orderOf(1, 2), unreadCount: 1 })
    expect(useList.getState().order).toMatchObject({ unreadCount: 1 })
    expect(useList.getState().order?.keys).toBe(order?.keys)
  })
})

describe('a paper that is taken off the list', () => {
  it('goes at once, and no answer that was asked for before brings it back', async () => {
    const library = libraryDouble()
    useList.setState({ order: inbox([1, 2, 3]) })
    refreshOrder()
    const finish = takeOffList([row(2)])
    expect(shown()).toEqual([1, 3])
    finish()
    await library.answer('papers.order', orderOf(1, 2, 3))
    expect(shown()).toEqual([1, 3])
  })

  it('comes back with the next answer when the library did not do it', async () => {
    const library = libraryDouble()
    useList.setState({ order: inbox([1, 2, 3]) })
    takeOffList([row(2)])()
    refreshOrder()
    await library.answer('papers.order', orderOf(1, 2, 3))
    expect(shown()).toEqual([1, 2, 3])
  })
})

describe('a list that is ordered otherwise', () => {
  const byVotes = { sort: 'votes', isReversed: false, group: 'none' } as const
  const ofInbox = { source: { kind: 'state', state: 'inbox' }, query: '' } as const

  beforeEach(() => useSettings.setState(({ settings }) => ({ settings: { ...settings, listOrders: {} } })))

  it('is asked for in the order that is kept for its kind, and a search by relevance without any', async () => {
    const library = libraryDouble()
    setOrdering(ofInbox, byVotes)
    refreshOrder()
    expect(library.asked('papers.order')).toMatchObject([{ source: { kind: 'state' }, order: byVotes }])
    await library.answer('papers.order', orderOf(1))
    expect(useList.getState().order).toMatchObject({ ordering: byVotes })
    searchFor('tokens')
    refreshOrder()
    expect(library.asked('papers.order')).toEqual([{ ...ofInbox, query: 'tokens' }])
    await library.answer('papers.order', orderOf(1))
  })

  it('is not shown in the order that was asked for before', async () => {
    const library = libraryDouble()
    refreshOrder()
    setOrdering(ofInbox, byVotes)
    refreshOrder()
    await library.answer('papers.order', orderOf(1, 2))
    expect(shown()).toEqual([])
    await library.answer('papers.order', orderOf(2, 1))
    expect(shown()).toEqual([2, 1])
  })

  it('keeps the chosen paper and those that are picked, and has the rows around it', async () => {
    const library = libraryDouble()
    useList.setState({
      order: inbox([701, 702]),
      cursor: key(702),
      selection: new Map([[key(702), row(702)]]),
    })
    const keys = Array.from({ length: 200 }, (_value, index) => index + 501)
    setOrdering(ofInbox, byVotes)
    refreshOrder()
    await library.answer('papers.order', orderOf(...keys, 702, ...keys.map((one) => one + 300)))
    expect(useList.getState()).toMatchObject({ cursor: 702 })
    expect(useList.getState().selection.size).toBe(1)
    expect([695, 702, 801].map((one) => rows.get(key(one)) !== undefined)).toEqual([true, true, true])
    expect(rows.get(key(501))).toBeUndefined()
  })

  it('goes back to its usual order when nothing is kept for its kind any more', () => {
    libraryDouble()
    setOrdering(ofInbox, byVotes)
    setOrdering({ source: { kind: 'starred' }, query: '' }, byVotes)
    setOrdering(ofInbox, null)
    expect(useSettings.getState().settings.listOrders).toEqual({ starred: byVotes })
  })
})
