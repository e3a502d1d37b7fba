import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readInput } from '../../../src/main/importer/import-input.ts'
import { spoolStream } from '../../../src/main/importer/spool-stream.ts'

const words = ['Quiet ', 'Tokens ', 'that ', 'stay']
const stream = (): Readable => Readable.from(words.map((word) => Buffer.from(word)))

test('a stream that may be held is held', async () => {
  const { input } = await spoolStream(stream(), 'standard input')
  expect(input).toMatchObject({ kind: 'bytes', name: 'standard input' })
  expect(new TextDecoder().decode((await readInput(input)).bytes ?? undefined)).toBe('Quiet Tokens that stay')
})

test('a larger one lies in a file of that name, whole, until it is removed', async () => {
  const { input, remove } = await spoolStream(stream(), 'standard input', 8)
  if (input.kind !== 'path') throw new Error('not in a file')
  const { origin, bytes } = await readInput(input)
  expect([origin, new TextDecoder().decode(bytes ?? undefined)]).toEqual([
    'standard input',
    'Quiet Tokens that stay',
  ])
  await remove()
  expect(existsSync(dirname(input.path))).toBe(false)
})

test('a stream that breaks gives its error', async () => {
  async function* breaking(): AsyncGenerator<Uint8Array, void> {
    yield Buffer.from('Quiet Tokens')
    throw new Error('The pipe is gone')
  }
  await expect(spoolStream(breaking(), 'standard input', 8)).rejects.toThrow('The pipe is gone')
})
