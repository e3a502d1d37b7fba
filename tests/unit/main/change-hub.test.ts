import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeHub } from '../../../src/main/app/change-hub.ts'
import type { LibraryChanged } from '../../../src/shared/contract/events.ts'

/** A hub whose time the test lets pass. */
function hubDouble() {
  const sent: LibraryChanged[] = []
  const timers: (() => void)[] = []
  const hub = changeHub(
    (change) => sent.push(change),
    (callback) => timers.push(callback),
  )
  return {
    hub,
    sent,
    /** Lets the quiet time of everything sent so far pass. */
    pass: () => {
      for (const callback of timers.splice(0)) callback()
    },
    passAll: () => {
      for (let callback = timers.shift(); callback !== undefined; callback = timers.shift()) callback()
    },
  }
}

const change = (kind: LibraryChanged['kind'], ...ids: string[]): LibraryChanged => ({ kind, ids })

test('the first change of its kind is passed on at once', () => {
  const { hub, sent } = hubDouble()
  hub.add([change('marks', 'a'), change('reading', 'b')])
  expect(sent).toEqual([change('marks', 'a'), change('reading', 'b')])
})

test('those that follow closely are passed on as one, each paper named once', () => {
  const { hub, sent, pass } = hubDouble()
  hub.add([change('marks', 'a')])
  hub.add([change('marks', 'b')])
  hub.add([change('marks', 'c', 'b')])
  expect(sent).toHaveLength(1)
  pass()
  expect(sent.slice(1)).toEqual([change('marks', 'b', 'c')])
})

test('one change of everything makes the others be of everything', () => {
  const { hub, sent, pass } = hubDouble()
  hub.add([
    change('papers', 'a'),
    change('papers', 'b'),
    { kind: 'papers', ids: null },
    change('papers', 'c'),
  ])
  pass()
  expect(sent.slice(1)).toEqual([{ kind: 'papers', ids: null }])
})

test('after what was joined it is quiet again, and then the next goes at once', () => {
  const { hub, sent, pass } = hubDouble()
  hub.add([change('marks', 'a'), change('marks', 'b')])
  pass()
  hub.add([change('marks', 'c')])
  expect(sent).toHaveLength(2)
  pass()
  expect(sent).toHaveLength(3)
  pass()
  hub.add([change('marks', 'd')])
  expect(sent).toHaveLength(4)
})

test('nothing is sent when nothing has changed', () => {
  const { hub, sent, pass } = hubDouble()
  hub.add([])
  hub.add([change('marks', 'a')])
  pass()
  pass()
  expect(sent).toHaveLength(1)
})

test('whatever comes in whatever time, every paper that changed is named after it changed', () => {
  const kind = fc.constantFrom<LibraryChanged['kind']>('papers', 'marks', 'reading')
  const step = fc.oneof(
    fc.record({ kind, ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')) }),
    fc.constant(null),
  )
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const { hub, sent, pass, passAll } = hubDouble()
      const due = new Set<string>()
      let seen = 0
      const look = (): void => {
        for (const one of sent.slice(seen)) for (const id of one.ids ?? []) due.delete(`${one.kind} ${id}`)
        seen = sent.length
      }
      for (const one of steps) {
        if (one === null) pass()
        else {
          look()
          for (const id of one.ids) due.add(`${one.kind} ${id}`)
          hub.add([one])
        }
      }
      passAll()
      look()
      expect([...due]).toEqual([])
    }),
    { numRuns: 300 },
  )
})
