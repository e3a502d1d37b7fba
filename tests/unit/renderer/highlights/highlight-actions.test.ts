import { beforeEach, expect, test, vi } from 'vitest'
import {
  deleteHighlight,
  highlightRange,
  recolour,
} from '../../../../src/renderer/features/highlights/highlight-actions.ts'
import {
  shownHighlights,
  showPaper,
  useMarking,
} from '../../../../src/renderer/features/highlights/marking-store.ts'
import { useAnnouncements } from '../../../../src/renderer/state/announcements-store.ts'
import type { Highlight } from '../../../../src/shared/model/highlight.ts'
import type { PaperDetails } from '../../../../src/shared/model/paper.ts'
import { type FakeBridge, fakeBridge } from '../state/fake-bridge.ts'

const marked = {
  id: 'a',
  paperId: 'paper',
  field: 'abstract',
  category: 'general',
  start: 0,
  end: 4,
} as Highlight
const paper = {
  id: 'paper',
  title: { revisionId: 't', text: 'Title' },
  abstract: { revisionId: 'r', text: 'Some words of an abstract.' },
  highlights: [marked],
} as unknown as PaperDetails
const shown = () => shownHighlights(useMarking.getState()).map((one) => `${one.start} ${one.category}`)
const told = () => useAnnouncements.getState().shown.at(-1)?.message

beforeEach(() => {
  useMarking.setState({ changes: [] })
  showPaper(paper)
})

/** A main that answers a call when it is let, as the window waits. */
function slowMain(name: 'highlights.recolour'): {
  bridge: FakeBridge
  answer: (highlight: Highlight) => void
} {
  let answer: (highlight: Highlight) => void = () => {}
  const bridge = fakeBridge({
    [name]: () =>
      new Promise<Highlight>((resolve) => {
        answer = resolve
      }),
  })
  return { bridge, answer: (highlight) => answer(highlight) }
}

test('a highlight has its new colour before the library answers, and nothing but the change is asked of it', async () => {
  const main = slowMain('highlights.recolour')
  const recoloured = recolour(marked, 'doubt')
  expect(shown()).toEqual(['0 doubt'])
  expect(main.bridge.asked.map(({ name }) => name)).toEqual(['highlights.recolour'])
  main.answer({ ...marked, category: 'doubt' })
  await recoloured
  expect(shown()).toEqual(['0 doubt'])
})

test('a highlight whose colour cannot be kept goes back to the one it had, and the person is told', async () => {
  fakeBridge()
  const recoloured = recolour(marked, 'doubt')
  expect(shown()).toEqual(['0 doubt'])
  await expect(recoloured).resolves.toBeNull()
  expect(shown()).toEqual(['0 general'])
  expect(told()).toBe('The highlight keeps its category. The disk is full.')
})

test('a highlight that cannot be kept goes again, one that cannot be deleted comes back, and both are told', async () => {
  fakeBridge()
  const made = highlightRange({ field: 'abstract', start: 5, end: 10 }, 'method')
  expect(shown()).toEqual(['0 general', '5 method'])
  await made
  expect(shown()).toEqual(['0 general'])
  expect(told()).toBe('The highlight could not be kept. The disk is full.')

  const deleted = deleteHighlight(marked)
  expect(shown()).toEqual([])
  await deleted
  expect(shown()).toEqual(['0 general'])
  await vi.waitFor(() => expect(told()).toBe('The highlight is still there. The disk is full.'))
})
