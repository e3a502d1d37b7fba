import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { ExportedPaper } from '../../src/main/library/exported-paper.ts'
import { highlight, note, paper, written } from './builders/papers.ts'

const text = '𝔸 quiet token and a $k^{th}$ one are left unsaid.'
const marked = paper({
  abstract: text,
  highlights: [
    highlight(text, 'left unsaid', { body: 'Why *not*?', tags: ['core'] }),
    highlight(text, '𝔸 quiet'),
  ],
})

interface Annotation {
  readonly id: string
  readonly body: readonly Readonly<Record<string, unknown>>[]
  readonly target: { readonly source: string; readonly selector?: readonly object[] }
}

function annotationsOf(papers: readonly ExportedPaper[]) {
  const collection = JSON.parse(written('web-annotation', papers))
  return { collection, items: collection.first.items as Annotation[] }
}

test('marks are written as the golden file says', async () => {
  await expect(written('web-annotation', [marked])).toMatchFileSnapshot('golden/marks.jsonld')
})

test('offsets count code points, and the quote with its context is the text around them', () => {
  const { collection, items } = annotationsOf([marked])
  expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 3, label: 'Later' })
  const points = [...text]
  for (const { target } of items.slice(1)) {
    const [quote, position] = target.selector as [Record<string, string>, { start: number; end: number }]
    expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
    expect(text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`)
  }
})

test('a category, its colour, tags, notes and dates survive, and the note on a paper has no selector', () => {
  const { items } = annotationsOf([marked])
  expect(items[0]?.target).toMatchObject({ id: 'https://arxiv.org/abs/2601.00001' })
  expect(items[0]?.target.selector).toBeUndefined()
  expect(items[0]?.body.map(({ purpose, value }) => [purpose, value])).toEqual([
    ['commenting', 'Compare with *loud* tokens.'],
    ['describing', 'Read this again.'],
    ['tagging', 'to cite'],
  ])
  expect(items[1]).toMatchObject({
    motivation: 'commenting',
    created: '2026-06-26T09:00:00.000Z',
    modified: '2026-06-28T09:30:00.000Z',
    target: { source: 'https://arxiv.org/abs/2601.00001' },
  })
  expect(items[1]?.body).toMatchObject([
    { value: 'Why *not*?', purpose: 'commenting', format: 'text/markdown' },
    { value: 'Method', purpose: 'classifying', 'schema:color': 'green' },
    { value: 'core', purpose: 'tagging' },
  ])
})

const suite = resolve(import.meta.dirname, '../../../shared/conformance/w3c-web-annotation/validate.mjs')
const root = resolve(import.meta.dirname, '../..')
const missing = existsSync(suite) ? null : 'the W3C test suite is not beside the checkout'

test('every annotation passes the MUST assertions of the W3C', (context) => {
  if (missing !== null) context.skip(missing)
  const folder = mkdtempSync(join(tmpdir(), 'offprint-annotations-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const bare = paper({ identifiers: [], links: [], note: null, remark: null, tags: ['"\n</x>'] })
  const hostile = paper({
    ...bare,
    identifiers: [{ scheme: 'doi', value: '10.1234/a b<c>"d"' }],
    note: note('</script>\u0000\ud800 "quoted" \u2028'),
    highlights: [
      highlight('a b', 'a', { anchor: 'orphan', category: { id: 'aside', name: '', hue: 'gray' } }),
    ],
  })
  const file = join(folder, 'marks.jsonld')
  writeFileSync(file, written('web-annotation', [marked, bare, hostile]))
  const said = execFileSync(process.execPath, [suite, file], { cwd: root, encoding: 'utf8' })
  expect(said).toContain('6/6 annotations pass all 54 MUST assertions')
})
