import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formats } from '../../src/main/importer/formats/index.ts'
import { offprint } from '../cli/builders/offprint.ts'

const document = join(import.meta.dirname, '..', '..', 'docs', 'formats.md')

test('docs/formats.md is what the code says', async () => {
  const { status, out } = await offprint(['formats'])
  expect(status).toBe(0)
  expect(
    readFileSync(document, 'utf8'),
    'docs/formats.md is out of date. Make it anew: npm run -s offprint -- formats > docs/formats.md',
  ).toBe(out)
})

test('the command line lists every form as JSON too', async () => {
  const { out } = await offprint(['formats', '--json'])
  expect(JSON.parse(out).formats.map(({ name }: { name: string }) => name)).toEqual(
    formats.map(({ name }) => name),
  )
})

test('names of forms are stable words, each once, and every form says what it is', () => {
  const names = formats.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { name, title, about } of formats) {
    expect(name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    expect(title).not.toBe('')
    expect(about).toMatch(/\.$/)
    expect(about).not.toContain('\n')
  }
})
