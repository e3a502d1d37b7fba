import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type NoteInline, readMarkdown } from '../../../src/renderer/features/notes/markdown-tree.ts'
import { TEMPLATE_LENGTH_LIMIT } from '../../../src/shared/model/template-limit.ts'
import {
  escapeMarkdown,
  fillTemplate,
  markdownOfSource,
  parseTemplate,
  type TemplateData,
} from '../../../src/shared/templates/index.ts'

const names = { values: ['title', 'quote', 'note', 'year'], lists: ['papers', 'marks'] }

function filled(source: string, data: TemplateData, limit = 10_000): string {
  const { template, problems } = parseTemplate(source, names)
  if (template === null)
    throw new Error(problems.map(({ line, message }) => `${line}: ${message}`).join('\n'))
  return fillTemplate(template, data, limit).text
}

function problemsOf(source: string): string[] {
  return parseTemplate(source, names).problems.map(({ line, message }) => `${line}: ${message}`)
}

test('a list is written once for each of its things, and a name is looked for around the thing', () => {
  const data = { papers: [{ title: 'One', marks: [{ quote: 'a' }, { quote: 'b' }] }] }
  expect(
    filled('{{#papers}}\n# {{title}}\n{{#marks}}\n{{title}}: {{quote}}\n{{/marks}}\n{{/papers}}\n', data),
  ).toBe('# One\nOne: a\nOne: b\n')
})

test('words stand only where there are any, and others where there are none', () => {
  const source = '{{#year}}in {{year}}{{/year}}{{^year}}undated{{/year}}'
  expect(filled(source, { year: '2026' })).toBe('in 2026')
  expect(filled(source, { year: ' ' })).toBe('undated')
  expect(filled(source, {})).toBe('undated')
  expect(filled('{{^papers}}none{{/papers}}', { papers: [] })).toBe('none')
})

test('several lines stay within the quote or the list that they begin in', () => {
  const data = { note: { markdown: 'one\ntwo' } }
  expect(filled('> {{note}}', data)).toBe('> one\n> two')
  expect(filled('  1. {{note}}', data)).toBe('  1. one\n     two')
  expect(filled('Note: {{note}}', data)).toBe('Note: one\ntwo')
})

test('plain words are escaped, and Markdown is not', () => {
  expect(filled('{{title}} {{note}}', { title: '*a*', note: { markdown: '*b*' } })).toBe('\\*a\\* *b*')
})

test('what is wrong is told with its line, all of it at once', () => {
  expect(problemsOf('{{#papers}}\n{{titel}}\n{{/marks}}\n{{marks}}\n{{ title')).toEqual([
    '2: {{titel}} is not known. These are: title, quote, note, year, papers, marks.',
    '3: {{/marks}} stands where {{/papers}} was expected.',
    '4: {{marks}} stands for several things: write {{#marks}}…{{/marks}}.',
    '5: A {{ is not closed by }} on its line.',
  ])
  expect(problemsOf('a\n{{#papers}}')).toEqual(['2: {{#papers}} is never closed by {{/papers}}.'])
  expect(problemsOf('{{/papers}}')).toEqual(['1: {{/papers}} closes a block that was not opened.'])
  expect(problemsOf('{{Title}}')).toEqual(['1: {{Title}} is not known; {{title}} is.'])
  expect(problemsOf('{{#papers}}{{#papers}}{{/papers}}{{/papers}}')).toEqual([
    '1: {{#papers}} stands within itself.',
  ])
  expect(problemsOf('a'.repeat(TEMPLATE_LENGTH_LIMIT + 1))).toHaveLength(1)
})

test('a text that grows beyond its limit is cut, and says so', () => {
  const { template } = parseTemplate('{{#papers}}{{title}}{{/papers}}', names)
  const papers = Array.from({ length: 100 }, () => ({ title: 'word' }))
  expect(fillTemplate(template ?? [], { papers }, 50)).toEqual({
    text: `${'word'.repeat(12)}wo`,
    isCut: true,
  })
})

test('no text is a template that breaks the reader, and its problems have lines that are there', () => {
  const part = fc.constantFrom(
    '{{',
    '}}',
    '#',
    '/',
    '^',
    '!',
    'title',
    'papers',
    'marks',
    '\n',
    ' ',
    'x',
    '>',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const source = parts.join('')
      const { template, problems } = parseTemplate(source, names)
      expect(template === null).toBe(problems.length > 0)
      const lines = source.split('\n').length
      for (const { line } of problems) expect(line >= 1 && line <= lines).toBe(true)
      const data = { title: 't', papers: [{ marks: [{}, {}] }, { title: 'u' }] }
      if (template !== null) expect(fillTemplate(template, data, 500).text.length).toBeLessThanOrEqual(500)
    }),
    { numRuns: 400 },
  )
})

test('plain words read in Markdown as the words that they are', () => {
  const sign = fc.constantFrom(
    ...'\\`*_{}[]<>()#+-.!|~$=&;1 a'.split(''),
    'b2',
    '==',
    '[[',
    ']]',
    '\\(',
    '~~',
  )
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
      const text = signs.join('').replace(/ +/g, ' ').trim()
      const blocks = readMarkdown(escapeMarkdown(text))
      if (text === '') expect(blocks).toEqual([])
      else expect(blocks).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text }] }])
    }),
    { numRuns: 600 },
  )
})

test('a formula stays a formula between plain words', () => {
  const markdown = markdownOfSource('Costs 5\\% of $O(n)$ for *all* \\& some_name [1]')
  expect(markdown).toContain('$O(n)$')
  const [block] = readMarkdown(markdown)
  expect(block?.kind === 'paragraph' ? wordsOf(block.children) : '').toBe(
    'Costs 5% of <O(n)> for all & some_name [1]',
  )
})

function wordsOf(inlines: readonly NoteInline[]): string {
  return inlines
    .map((inline) =>
      inline.kind === 'formula' ? `<${inline.tex}>` : inline.kind === 'text' ? inline.text : '?',
    )
    .join('')
}
