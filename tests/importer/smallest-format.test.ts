import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ParsedItem } from '../../src/main/importer/formats/format.ts'
import { tabSeparated } from './examples/tab-separated.ts'

const capture = 'Quiet Tokens\tWe count what is left.\n\n\tNobody named it.\nMerging Late\n'

async function* chunks(): AsyncIterable<string> {
  yield capture
}

test('the smallest format of CONTRIBUTING.md reads what it says it reads', async () => {
  const items: ParsedItem[] = []
  for await (const item of tabSeparated.parse(chunks(), '2026-11-23')) items.push(item)
  expect(tabSeparated.recognise(capture)).toBe(0.4)
  expect(items).toEqual([
    {
      kind: 'entry',
      entry: {
        title: 'Quiet Tokens',
        abstract: 'We count what is left.',
        span: { start: 0, end: 35 },
        line: 1,
      },
    },
    { kind: 'refused', problem: { line: 3, message: 'It has no title.' } },
    {
      kind: 'entry',
      entry: { title: 'Merging Late', abstract: null, span: { start: 55, end: 67 }, line: 4 },
    },
  ])
})

test('CONTRIBUTING.md shows it as it is', () => {
  const read = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8')
  const example = read('examples/tab-separated.ts')
  const shown = example.slice(example.indexOf('/** A made-up form'))
  expect(
    read('../../CONTRIBUTING.md'),
    'Copy tests/importer/examples/tab-separated.ts into “Add a format”, without its imports.',
  ).toContain(`\`\`\`ts\n${shown}\`\`\``)
})
