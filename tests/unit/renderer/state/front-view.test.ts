import { afterEach, expect, test } from 'vitest'
import { type Command, canRun } from '../../../../src/renderer/state/commands.ts'
import { beginFrontView, showInFront, useFrontView } from '../../../../src/renderer/state/front-view.ts'
import { choosePaper, goToSource, searchFor } from '../../../../src/renderer/state/place-store.ts'
import type { PaperId } from '../../../../src/shared/model/ids.ts'

const command = (group: string, view?: string): Command => ({
  id: 'one',
  title: 'One',
  group,
  keys: [],
  run: () => {},
  ...(view === undefined ? {} : { view }),
})

afterEach(() => showInFront('papers'))

test('while the notebook stands in front, nothing acts on the papers that it hides', () => {
  showInFront('notebook')
  expect(['List', 'Paper', 'Highlights'].map((group) => canRun(command(group)))).toEqual([
    false,
    false,
    false,
  ])
  expect(canRun(command('Go to'))).toBe(true)
  expect(canRun(command('Paper', 'notebook'))).toBe(true)
  showInFront('papers')
  expect(canRun(command('Paper'))).toBe(true)
})

test('going to a source or a search brings the papers back', () => {
  const stop = beginFrontView()
  showInFront('notebook')
  goToSource({ kind: 'all' })
  expect(useFrontView.getState().view).toBe('papers')
  showInFront('notebook')
  searchFor('tokens')
  expect(useFrontView.getState().view).toBe('papers')
  stop()
})

test('going to the paper that is on screen already brings it back, and having none to go to does not', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057' as PaperId
  choosePaper(id)
  const stop = beginFrontView()
  showInFront('notebook')
  choosePaper(id)
  expect(useFrontView.getState().view).toBe('papers')
  choosePaper(null)
  showInFront('notebook')
  choosePaper(null)
  expect(useFrontView.getState().view).toBe('notebook')
  stop()
})
