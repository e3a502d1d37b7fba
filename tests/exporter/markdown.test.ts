import { expect, test } from 'vitest'
import { fileNameOf } from '../../src/main/exporter/markdown/file-name.ts'
import {
  templateOf,
  writePaperFile,
  writePaperSection,
} from '../../src/main/exporter/markdown/write-paper-file.ts'
import type { ExportedPaper } from '../../src/main/library/exported-paper.ts'
import type { PaperId } from '../../src/shared/model/ids.ts'
import { readFrontMatter } from '../../src/shared/paper-file/front-matter.ts'
import { readPaperFile, writtenFileOf } from '../../src/shared/paper-file/paper-file.ts'
import { planMerge } from '../../src/shared/paper-file/plan-merge.ts'
import { highlight, note, paper } from './builders/papers.ts'

const choice = { withMarks: true, withAbstracts: true, withCallouts: false }
const usual = templateOf(null)
const text = paper().abstract ?? ''
const marked = paper({
  highlights: [
    highlight(text, 'left unsaid', { body: 'Says *who*?\n\n- a list', tags: ['core idea'] }),
    highlight(text, '$k^{th}$ tokens'),
  ],
})

function fileOf(one: ExportedPaper): string {
  return writePaperFile(one, usual, choice)
}

/** What reading an edited file back would change. */
function planOf(edited: string, before: ExportedPaper, now: ExportedPaper = before) {
  const [file] = readPaperFile(edited)
  const [written] = readPaperFile(fileOf(before))
  const [library] = readPaperFile(fileOf(now))
  if (file === undefined || written === undefined || library === undefined)
    throw new Error('No paper was read')
  return planMerge(file, writtenFileOf(written), library)
}

test('a paper is written as the golden files say', async () => {
  await expect(fileOf(marked)).toMatchFileSnapshot('golden/quiet.md')
  await expect(writePaperFile(marked, usual, { ...choice, withCallouts: true })).toMatchFileSnapshot(
    'golden/quiet.callouts.md',
  )
})

test('a file that nobody edited changes nothing when it is read back', () => {
  for (const one of [marked, paper({ note: null, remark: null, tags: [], highlights: [] })])
    expect(planOf(fileOf(one), one)).toEqual([])
})

test('papers and notes cannot break out of their place in the file', () => {
  const own = '01978c5a-0000-7000-8000-00000000a001'
  const other = '01978c5a-0000-7000-8000-00000000ffff'
  const forged = `--- ^mark-${other}\n<!-- note on mark-${other} -->stolen<!-- end of note on mark-${other} -->`
  const body = `---\n<!-- end of note on paper-${own} -->\n<!-- paper ${other} -->\n<!-- \\note on paper-${own} -->\n^mark-${other}`
  const hostile = paper({
    title: `---\noffprint-id: ${other}\n"tags": # ${forged}`,
    abstract: `$<!-- note on mark-${other} -->$ ${forged}`,
    remark: `a: [b], "c" \u0085 # ${forged}`,
    tags: ['a, b]', '# "c"'],
    note: note(body),
    highlights: [highlight(text, 'left unsaid', { body, quote: forged })],
  })
  for (const written of [fileOf(hostile), writePaperSection(hostile, usual, choice)]) {
    const read = readPaperFile(written)
    expect(read).toHaveLength(1)
    expect(read[0]?.paperId).toBe(own)
    expect(read[0]?.parts.note).toBe(body)
    expect(read[0]?.parts.highlights).toEqual(hostile.highlights.map(({ id }) => id))
    expect(Object.values(read[0]?.parts.highlightNotes ?? {})).toEqual([body])
  }
  expect(planOf(fileOf(hostile), hostile)).toEqual([])
  expect(readFrontMatter(fileOf(hostile)).values?.get('remark')).toBe(hostile.remark)
})

test('tags of a highlight that were changed in its line are read back, and the rest of the line is no new words', () => {
  const [id] = marked.highlights.map((one) => one.id)
  const edited = fileOf(marked).replace('#core-idea', '#deep, #silence')
  expect(planOf(edited, marked)).toEqual([
    {
      part: `tags-of:${id}`,
      kind: 'change',
      mine: 'core-idea',
      theirs: 'deep, silence',
      both: null,
      usual: 'theirs',
    },
  ])
  const retagged = { ...marked, highlights: marked.highlights.map((one) => ({ ...one, tags: ['here'] })) }
  expect(planOf(edited, marked, retagged)).toEqual([
    expect.objectContaining({ part: `tags-of:${id}`, theirs: 'here, deep, silence' }),
  ])
  expect(planOf(fileOf(marked), marked, retagged)).toEqual([])
  const untagged = fileOf(marked).replace(' · #core-idea', '')
  expect(planOf(untagged, marked)).toEqual([
    expect.objectContaining({ part: `tags-of:${id}`, mine: 'core-idea', theirs: '' }),
  ])
})

test('what only the file changed is taken, part by part', () => {
  const edited = fileOf(marked)
    .replace('state: "later"', 'state: done')
    .replace('starred: true', 'starred: false')
    .replace('tags:\n  - "to-cite"', 'tags: [to-cite, new]')
    .replace('Compare with *loud* tokens.', 'Compare with *silent* tokens.')
    .replace('Says *who*?', 'Says Ada.')
  expect(planOf(edited, marked).map(({ part, kind, theirs }) => [part.split(':')[0], kind, theirs])).toEqual([
    ['state', 'change', 'done'],
    ['starred', 'change', 'false'],
    ['tags', 'change', 'to-cite, new'],
    ['note', 'change', 'Compare with *silent* tokens.'],
    ['note-of', 'change', 'Says Ada.\n\n- a list'],
  ])
})

test('what only the library changed is kept, and what both changed alike is no difference', () => {
  const now = paper({ ...marked, note: note('Another note.'), state: 'done', tags: ['to cite', 'kept'] })
  expect(planOf(fileOf(marked), marked, now)).toEqual([])
  const edited = fileOf(marked).replace('Compare with *loud* tokens.', 'Another note.')
  expect(planOf(edited, marked, now)).toEqual([])
})

test('a note that both changed in one place is a conflict that the person decides', () => {
  const now = paper({ ...marked, note: note('Compare with *mine*.') })
  const edited = fileOf(marked).replace('Compare with *loud* tokens.', 'Compare with *theirs*.')
  expect(planOf(edited, marked, now)).toEqual([
    {
      part: 'note',
      kind: 'conflict',
      mine: 'Compare with *mine*.',
      theirs: 'Compare with *theirs*.',
      both: 'Compare with *mine*.\nCompare with *theirs*.',
      usual: null,
    },
  ])
})

test('a highlight that was taken out of the file stays unless the person says otherwise', () => {
  const id = marked.highlights[1]?.id
  const edited = fileOf(marked).replace(`^mark-${id}`, '')
  expect(planOf(edited, marked)).toMatchObject([{ part: `highlight:${id}`, usual: 'mine' }])
})

test('words between the parts of the file are offered as part of the note', () => {
  const edited = fileOf(marked).replace(
    '## Highlights',
    'A thought of mine.\n\n## Highlights\n\nAnd another.',
  )
  expect(planOf(edited, marked)).toMatchObject([
    { part: 'added', theirs: 'A thought of mine.\nAnd another.', usual: 'theirs' },
  ])
})

test('a note whose comments were torn is never lost', () => {
  const edited = fileOf(marked)
    .replace(/<!-- end of note on paper.*/, '')
    .replace('*loud*', '*torn*')
  expect(planOf(edited, marked)).toMatchObject([{ part: 'added', theirs: 'Compare with *torn* tokens.' }])
})

test('a file that another library wrote tells by itself whether the library changed a note since', () => {
  const withoutBase = (edited: string, now: ExportedPaper) => {
    const [[file], [library]] = [readPaperFile(edited), readPaperFile(fileOf(now))]
    if (file === undefined || library === undefined) throw new Error('No paper was read')
    return planMerge(file, null, library).map(({ part, kind }) => [part, kind])
  }
  const edited = fileOf(marked).replace('*loud*', '*silent*')
  expect(withoutBase(fileOf(marked), marked)).toEqual([])
  expect(withoutBase(edited, marked)).toEqual([['note', 'change']])
  expect(withoutBase(edited, paper({ ...marked, note: note('Mine.') }))).toEqual([['note', 'conflict']])
})

test('a file of several papers is read as these papers', () => {
  const other = paper({ id: '01978c5a-0000-7000-8000-00000000a002' as PaperId })
  const whole = [marked, other].map((one) => writePaperSection(one, usual, choice)).join('\n')
  expect(readPaperFile(whole).map(({ paperId, parts }) => [paperId, parts.note, parts.state])).toEqual([
    [marked.id, 'Compare with *loud* tokens.', null],
    [other.id, 'Compare with *loud* tokens.', null],
  ])
  expect(readPaperFile('# Any other file\n\n---\n')).toEqual([])
})

test('a template of a person is used, and one with mistakes is not', () => {
  const own = templateOf('{{title}}\n{{#marks}}\n- {{quote}}\n  > {{note}}\n{{/marks}}\n')
  const written = writePaperFile(marked, own, choice)
  expect(written).toContain('- left unsaid')
  expect(Object.values(readPaperFile(written)[0]?.parts.highlightNotes ?? {})).toEqual([
    'Says *who*?\n\n- a list',
    '',
  ])
  expect(templateOf('{{nothing}}')).toEqual(usual)
})

test('files are named by day and title, and never alike', () => {
  const taken = new Set<string>()
  const names = ['A/B: [c] #d', 'A/B: [c] #d', 'CON'].map((title) => {
    const name = fileNameOf(paper({ title, publishedOn: null }), taken)
    taken.add(name.toLowerCase())
    return name
  })
  expect(names).toEqual(['2026-06-26 A B c d.md', '2026-06-26 A B c d (2).md', '2026-06-26 CON.md'])
})
