import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  emptyLibrary,
  entry,
  importEntries,
  paperCalled,
  temporaryFolder,
  writeOperations,
} from '../library/builders/library.ts'
import { documentOf, offprint } from './builders/offprint.ts'

function deskWithPaper() {
  const desk = temporaryFolder()
  const folder = join(desk, 'library')
  const library = emptyLibrary(folder)
  importEntries(library, [entry('Quiet Tokens')])
  const { id } = paperCalled(library, 'Quiet Tokens')
  const note = (body: string) =>
    writeOperations['notes.save'](library, { target: { kind: 'paper', id }, body, session: body })
  note('A first thought.')
  return { folder, library, note, file: join(desk, 'quiet.md') }
}

test('an edited Markdown file is read back, and a conflict is listed and left', async () => {
  const { folder, library, note, file } = deskWithPaper()
  await offprint(['export', '--format', 'markdown', '--output', file, '--library', folder])
  const text = readFileSync(file, 'utf8')

  writeFileSync(file, text.replace('A first thought.', 'A second thought.'))
  const taken = await offprint(['import', file, '--library', folder, '--json'])
  expect(taken.status).toBe(0)
  expect(documentOf(taken)).toMatchObject({
    markdown: [{ papers: [{ title: 'Quiet Tokens', taken: ['Note on the paper'], conflicts: [] }] }],
  })
  expect(paperCalled(library, 'Quiet Tokens').note?.body).toBe('A second thought.')

  note('A thought of the library.')
  writeFileSync(file, text.replace('A first thought.', 'A third thought.'))
  for (let times = 0; times < 2; times++) {
    const left = await offprint(['import', file, '--library', folder])
    expect(left.status).toBe(1)
    expect(left.err).toContain('conflict: Note on the paper')
  }
  expect(paperCalled(library, 'Quiet Tokens').note?.body).toBe('A thought of the library.')
})

test('a file of several papers is written over where nobody edited it, and never where somebody did', async () => {
  const { folder, note, file } = deskWithPaper()
  const write = () => offprint(['export', '--format', 'markdown', '--output', file, '--library', folder])
  await write()
  note('A later thought.')
  expect((await write()).status).toBe(0)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain('A later thought.')

  const edited = text.replace('A later thought.', 'A thought of the file.')
  writeFileSync(file, edited)
  const refused = await write()
  expect(refused.status).toBe(1)
  expect(refused.err).toContain('was edited since it was written')
  expect(readFileSync(file, 'utf8')).toBe(edited)

  await offprint(['import', file, '--library', folder])
  expect((await write()).status).toBe(0)
  expect(readFileSync(file, 'utf8')).toContain('A thought of the file.')
})
