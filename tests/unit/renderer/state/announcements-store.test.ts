import { beforeEach, expect, test } from 'vitest'
import {
  announce,
  announceFailure,
  dismissAnnouncement,
  isKept,
  useAnnouncements,
  withdrawAction,
} from '../../../../src/renderer/state/announcements-store.ts'
import { CallFailure } from '../../../../src/renderer/state/bridge.ts'

const messages = () => useAnnouncements.getState().shown.map(({ message }) => message)

beforeEach(() => useAnnouncements.setState({ shown: [] }))

test('two alike are two, and each is dismissed by itself', () => {
  const first = announce({ tone: 'info', message: 'Starred' })
  const second = announce({ tone: 'info', message: 'Starred' })
  expect(second).not.toBe(first)
  dismissAnnouncement(first)
  expect(useAnnouncements.getState().shown.map(({ key }) => key)).toEqual([second])
})

test('the oldest makes room, so that the page is not hidden', () => {
  for (const message of ['one', 'two', 'three', 'four']) announce({ tone: 'info', message })
  expect(messages()).toEqual(['two', 'three', 'four'])
})

test('a failure says what it means and what main gave as its reason, and no more', () => {
  announceFailure(
    'Nothing was undone.',
    new CallFailure({ code: 'library-unavailable', message: 'The library is busy.' }),
  )
  announceFailure('Nothing was undone.', new TypeError('undefined is not a function'))
  expect(messages()).toEqual(['Nothing was undone. The library is busy.', 'Nothing was undone.'])
})

test('an error, and what asks to be looked at, waits for the person', () => {
  expect(isKept({ tone: 'error', message: '' })).toBe(true)
  expect(isKept({ tone: 'info', message: '', isKept: true })).toBe(true)
  expect(isKept({ tone: 'info', message: '' })).toBe(false)
})

test('an action that can no longer be taken goes, and the sentence and the other action stay', () => {
  const run = () => {}
  const key = announce({
    tone: 'info',
    message: '51 papers',
    action: { label: 'Undo', run },
    otherAction: { label: 'Show', run },
  })
  withdrawAction(key)
  expect(useAnnouncements.getState().shown).toEqual([
    { key, tone: 'info', message: '51 papers', otherAction: { label: 'Show', run } },
  ])
})
