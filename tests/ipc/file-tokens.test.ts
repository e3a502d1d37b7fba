import { expect, test } from 'vitest'
import { LARGEST_TEXT_BYTES } from '../../src/main/importer/import-input.ts'
import { fileTokens, HandedFiles } from '../../src/main/ipc/file-tokens.ts'
import { CallRefusal } from '../../src/main/ipc/handlers.ts'
import { FileToken } from '../../src/shared/model/ids.ts'

const path = '/home/reader/feeds/june.txt'
const bytes = new TextEncoder().encode('Daily Papers')

test('a token stands for the path that was handed over, and says nothing of it', () => {
  const tokens = fileTokens()
  const issued = tokens.issue([{ path }])
  expect(FileToken.safeParse(issued[0]).success).toBe(true)
  expect(issued.map(tokens.redeem)).toEqual([{ kind: 'path', path }])
})

test('bytes without a path keep their name, or get one', () => {
  const tokens = fileTokens()
  const issued = tokens.issue([
    { name: 'pasted.txt', bytes },
    { name: '', bytes },
  ])
  expect(issued.map(tokens.redeem)).toEqual([
    { kind: 'bytes', name: 'pasted.txt', bytes },
    { kind: 'bytes', name: 'Pasted file', bytes },
  ])
})

test('tokens keep the order of their files, and no two are the same', () => {
  const tokens = fileTokens()
  const files = Array.from({ length: 1000 }, (_value, index) => ({ path: `/feeds/${index}.txt` }))
  const issued = tokens.issue(files)
  expect(new Set(issued).size).toBe(1000)
  expect(issued.map(tokens.redeem)).toEqual(files.map((file) => ({ kind: 'path', ...file })))
})

test('a token is good for one import', () => {
  const tokens = fileTokens()
  const [token] = tokens.issue([{ path }])
  if (token === undefined) throw new Error('No token was issued')
  tokens.redeem(token)
  expect(() => tokens.redeem(token)).toThrow(CallRefusal)
})

test('a token that was never issued is refused without a word on any file', () => {
  const tokens = fileTokens()
  tokens.issue([{ path }])
  const redeem = () => tokens.redeem('01890a5d-ac96-474b-bcce-b302099a8057' as never)
  expect(redeem).toThrow('Drop or choose it again')
  expect(redeem).not.toThrow(path)
})

test('a page that hands over without end makes the oldest files be forgotten', () => {
  const tokens = fileTokens()
  const batches = [1, 2, 3].map(() => tokens.issue(Array.from({ length: 1000 }, () => ({ path }))))
  const isHeld = (batch: number): boolean[] =>
    (batches[batch] ?? []).map((token) => {
      try {
        return tokens.redeem(token).kind === 'path'
      } catch {
        return false
      }
    })
  expect(isHeld(0)).toEqual(Array(1000).fill(false))
  expect([...isHeld(1), ...isHeld(2)]).toEqual(Array(2000).fill(true))
})

test.each([
  ['a path', [{ path }]],
  ['bytes', [{ name: '', bytes }]],
  ['a thousand', Array(1000).fill({ path })],
])('%s can be handed over', (_what, files) => {
  expect(HandedFiles.safeParse(files).success).toBe(true)
})

test.each([
  ['nothing', undefined],
  ['no file', []],
  ['one file without a list', { path }],
  ['more than a thousand', Array(1001).fill({ path })],
  ['an empty path', [{ path: '' }]],
  ['an endless path', [{ path: 'x'.repeat(32_769) }]],
  ['a path that is no text', [{ path: 1 }]],
  ['a path and bytes', [{ path, name: '', bytes }]],
  ['bytes without a name', [{ bytes }]],
  ['bytes with an endless name', [{ name: 'x'.repeat(1025), bytes }]],
  ['bytes that are a text', [{ name: '', bytes: 'Daily Papers' }]],
  ['bytes that are an array', [{ name: '', bytes: [1, 2] }]],
  ['more bytes than an import reads', [{ name: '', bytes: new Uint8Array(LARGEST_TEXT_BYTES + 1) }]],
  ['a file among other things', [{ path }, null]],
])('%s cannot be handed over', (_what, files) => {
  expect(HandedFiles.safeParse(files).success).toBe(false)
})
