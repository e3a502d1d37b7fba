import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CallName, calls } from '../../src/shared/contract/calls.ts'
import { CallError } from '../../src/shared/contract/result.ts'
import { NOTE_LENGTH_LIMIT } from '../../src/shared/model/note-limit.ts'
import {
  callNames,
  codeOf,
  goodInputs,
  mapFields,
  nullableFields,
  optionalFields,
  ownPage,
  routerDouble,
} from './builders/router.ts'
import { withExtraField, withoutField, withWrongType } from './builders/spoil.ts'

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withTypedArray: true,
  withSparseArray: true,
})

test.each(callNames)('%s takes nothing that lacks a field', async (name) => {
  const { route, reached } = routerDouble()
  for (const { how, input } of withoutField(goodInputs[name], optionalFields[name] ?? []))
    expect(await codeOf(route(ownPage, name, input)), how).toBe('invalid-input')
  expect(reached).toEqual([])
})

test.each(callNames)('%s takes no field that it does not know, however deep', async (name) => {
  const { route, reached } = routerDouble()
  const maps = (mapFields[name] ?? []).map((field) => `more in ${field}`)
  for (const { how, input } of withExtraField(goodInputs[name]).filter((one) => !maps.includes(one.how)))
    expect(await codeOf(route(ownPage, name, input)), how).toBe('invalid-input')
  expect(reached).toEqual([])
})

test.each(callNames)('%s takes no value of another type', async (name) => {
  const { route, reached } = routerDouble()
  const allowed = [
    ...(nullableFields[name] ?? []).map((field) => `${field} as null`),
    ...(mapFields[name] ?? []).map((field) => `${field} as {}`),
  ]
  for (const { how, input } of withWrongType(goodInputs[name]).filter((one) => !allowed.includes(one.how)))
    expect(await codeOf(route(ownPage, name, input)), how).toBe('invalid-input')
  expect(reached).toEqual([])
})

test.each(callNames)('%s takes nothing but an object', async (name) => {
  const { route, reached } = routerDouble()
  for (const input of [undefined, null, 1, 'text', true, [], [goodInputs[name]], new Uint8Array(2)])
    expect(await codeOf(route(ownPage, name, input))).toBe('invalid-input')
  expect(reached).toEqual([])
})

const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const long = (length: number): string => 'x'.repeat(length)
const many = <Value>(value: Value, count: number): Value[] => Array.from({ length: count }, () => value)

test.each<[CallName, string, unknown, unknown]>([
  ['app.openLink', 'url', long(4000), long(4001)],
  ['app.copyText', 'text', long(1_000_000), long(1_000_001)],
  ['papers.order', 'query', long(1000), long(1001)],
  ['papers.rows', 'query', long(1000), long(1001)],
  ['papers.rows', 'keys', many(1, 200), many(1, 201)],
  ['papers.rows', 'keys', [], [0]],
  ['papers.setReading', 'ids', many(id, 10_000), many(id, 10_001)],
  ['papers.setReading', 'ids', [id], []],
  ['notes.save', 'body', long(NOTE_LENGTH_LIMIT), long(NOTE_LENGTH_LIMIT + 1)],
  ['notes.save', 'session', long(64), long(65)],
  ['notes.saveDraft', 'body', '', long(NOTE_LENGTH_LIMIT + 1)],
  ['highlights.create', 'start', 10_000_000, 10_000_001],
  ['highlights.create', 'end', 0, -1],
  ['import.files', 'files', many(id, 1000), many(id, 1001)],
  ['import.files', 'files', [id], []],
  ['import.text', 'text', long(64_000_000), long(64_000_001)],
  ['import.text', 'text', 'x', ''],
  ['settings.set', 'readingSize', 32, 33],
  ['settings.set', 'sourcesWidth', 160, 159],
  ['papers.details', 'id', id, `${id}\n`],
  ['papers.details', 'id', id, id.toUpperCase()],
  ['job.cancel', 'jobId', id, '../../etc/passwd'],
])('%s: %s has its limits', async (name, field, last, beyond) => {
  const { route } = routerDouble()
  const withValue = (value: unknown) => ({ ...goodInputs[name], [field]: value })
  expect(await codeOf(route(ownPage, name, withValue(last)))).toBe('ok')
  expect(await codeOf(route(ownPage, name, withValue(beyond)))).toBe('invalid-input')
})

test('what was wrong is told by field, and nothing of what main knows', async () => {
  const { route } = routerDouble()
  const answer = await route(ownPage, 'notes.save', {
    target: { kind: 'paper', id: 'x' },
    body: 1,
    session: '',
  })
  expect(answer).toMatchObject({
    ok: false,
    error: {
      details: [{ path: 'target.id' }, { path: 'body' }],
      message: expect.stringContaining('Nothing was changed'),
    },
  })
})

/** Whether this is an answer as the contract has it. */
function isAnswer(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false
  return answer.ok === true
    ? 'value' in answer
    : 'error' in answer && CallError.safeParse(answer.error).success
}

test('anything as a name and anything as its input gets an answer, and reaches no handler', async () => {
  await fc.assert(
    fc.asyncProperty(anything, anything, async (name, input) => {
      const { route, reached } = routerDouble()
      expect(isAnswer(await route(ownPage, name, input))).toBe(true)
      expect(reached).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('anything as the input of a call gets an answer, and reaches its handler only as the contract has it', async () => {
  const field = fc.constantFrom('id', 'ids', 'keys', 'query', 'source', 'target', 'body', 'text', '__proto__')
  const input = fc.oneof(anything, fc.dictionary(field, anything, { maxKeys: 4, noNullPrototype: false }))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...callNames), input, async (name, given) => {
      const { route, reached } = routerDouble()
      expect(isAnswer(await route(ownPage, name, given))).toBe(true)
      for (const one of reached) expect(calls[name].input.parse(one.input)).toEqual(one.input)
    }),
    { numRuns: 1000 },
  )
})

test('whatever a handler throws, the call is answered', async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (thrown) => {
      const { route } = routerDouble({ 'history.undo': () => Promise.reject(thrown) })
      const answer = await route(ownPage, 'history.undo', {})
      expect(isAnswer(answer)).toBe(true)
      expect(answer.ok).toBe(false)
    }),
    { numRuns: 200 },
  )
})
