import { expect, test } from 'vitest'
import {
  compileNote,
  dataToCompile,
  usualTemplate,
} from '../../../../src/renderer/features/notebook/compiled-note.ts'
import type { CompiledMark, CompiledPaper } from '../../../../src/shared/model/notebook.ts'
import { noteLinkAt } from '../../../../src/shared/notes/note-link.ts'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'

function mark(more: Partial<CompiledMark> = {}): CompiledMark {
  return {
    kind: 'highlight',
    id: id as never,
    quote: 'costs $O(n)$ and 5\\% more',
    note: 'Check **this**',
    category: 'doubt',
    tags: ['later'],
    createdAt: '2026-06-26T12:00:00.000Z',
    ...more,
  }
}

function paper(marks: CompiledMark[], more: Partial<CompiledPaper> = {}): CompiledPaper {
  return {
    id: id as never,
    title: 'Quiet *Tokens*',
    authors: ['Ana Haugen', 'Bo Li'],
    year: '2026',
    link: 'https://doi.org/10.1/x',
    marks,
    ...more,
  }
}

const compile = (template: string, papers: CompiledPaper[]) =>
  compileNote(template, dataToCompile({ papers, categoryName: () => 'Doubt', today: '2026-07-01' }))

test('the usual template links every paper and mark, keeps formulas and notes, and names what there is', () => {
  const { body, problems, isCut } = compile(usualTemplate, [paper([mark()])])
  expect([problems, isCut]).toEqual([[], false])
  expect(body).toContain('# Marks, compiled on 2026-07-01')
  expect(body).toContain('Ana Haugen, Bo Li (2026). https://doi.org/10.1/x')
  expect(body).toContain('> costs $O(n)$ and 5% more')
  expect(body).toContain('Check **this**')
  expect(body).toContain('Doubt, 2026-06-26, #later: [[mark:')
  for (const kind of ['paper', 'mark'] as const) {
    expect(noteLinkAt(body, body.indexOf(`[[${kind}:`))).toMatchObject({ kind, id })
  }
})

test('notes on no paper stand under a heading of their own, without a link', () => {
  const free = mark({ kind: 'free-note', quote: null, category: null, note: 'Of my own', tags: [] })
  const { body } = compile(usualTemplate, [
    paper([free], { id: null, title: '', authors: [], year: null, link: null }),
  ])
  expect(body).toContain('## Notes on no paper')
  expect(body).toContain('Of my own')
  expect(body).not.toContain('[[')
})

test('what papers and marks say cannot end a quote, a link or a heading', () => {
  const title = 'A ]] | # [x](javascript:1)\nB'
  const { body } = compile('# {{title}}\n> {{quote}}\n{{paper}}', [])
  expect(body).toBe('# \n> \n')
  const hostile = compile('{{#papers}}\n# {{title}}\n{{paper}}\n{{/papers}}', [paper([], { title })])
  expect(hostile.body.split('\n')).toHaveLength(3)
  expect(hostile.body).not.toContain('[x](')
  expect(noteLinkAt(hostile.body, hostile.body.indexOf('[[paper:'))).not.toBeNull()
})

test('a template with a mistake makes no note and says in which line', () => {
  expect(compile('ok\n{{#papers}}', [])).toMatchObject({ body: '', problems: [{ line: 2 }] })
})

test('the beginning of a note asks for the first of its marks only, and for each of them once', () => {
  const asked: string[] = []
  const papers = Array.from({ length: 100 }, () => paper([mark()]))
  const categoryName = () => {
    asked.push('mark')
    return 'Doubt'
  }
  const data = dataToCompile({ papers, categoryName, today: '2026-07-01' })
  const beginning = compileNote(usualTemplate, data, 500)
  expect(beginning.isCut).toBe(true)
  expect(beginning.body.length).toBeLessThanOrEqual(500)
  const first = asked.length
  expect(first).toBeLessThan(5)
  compileNote(`More: ${usualTemplate}`, data, 500)
  expect(asked.length).toBe(first)
  const whole = compileNote(usualTemplate, data)
  expect(whole.isCut).toBe(false)
  expect(whole.body.startsWith(beginning.body.slice(0, 400))).toBe(true)
  expect(asked.length).toBe(100)
})
