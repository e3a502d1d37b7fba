import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { answerFileDialog, dropFiles, endApp, expect, root, test } from './helpers/app.ts'
import { captureHolding, captureOf } from './helpers/captures.ts'
import { takePicture } from './helpers/pictures.ts'
import { listedCount, openPaper, paintedInAbstract } from './helpers/reading.ts'

const words = 'a quiet memory of earlier sentences'
const capture = [
  'Daily Papers',
  'Jun 26',
  'Quiet Memory for Slow Readers',
  `Readers forget what they read before. We give the reader ${words} that grows slowly, at 20\\% of the cost. It helps with long texts of every kind.`,
  'Loud Memory',
  'We study loud memory in models of many sizes. Earlier work has looked at one size only, and so could not say what grows.',
].join('\n\n')

/** What Hypothesis exports of these marks on papers with these titles. */
function hypothesisExport(
  marks: readonly { title: string; quote: string; text: string; tags?: string[] }[],
): string {
  return JSON.stringify({
    export_date: '2026-07-01T08:00:00.000Z',
    client_version: '1.1500.0',
    annotations: marks.map(({ title, quote, text, tags = [] }, index) => ({
      id: `mark-${index}`,
      created: '2026-06-28T09:15:00.000000+00:00',
      uri: `https://example.org/${index}`,
      text,
      tags,
      group: '__world__',
      target: [
        { source: 'x', selector: [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }] },
      ],
      document: { title: [title] },
    })),
  })
}

test('a file of Hypothesis is looked at, imported onto its words, read in the report and undone', async ({
  startApp,
}) => {
  const { app, page } = await startApp({ files: [captureHolding(capture)] })
  const file = captureHolding(
    hypothesisExport([
      { title: 'Quiet Memory for Slow Readers', quote: words, text: 'And longer ones?', tags: ['memory'] },
      { title: 'Loud Memory', quote: 'words that were never in that paper at all', text: '' },
      { title: 'A Blog', quote: 'some words of a blog', text: 'Of no paper.' },
    ]),
    'annotations.json',
  )
  await expect(page.getByRole('option', { name: /Loud Memory/ })).toBeVisible()
  await answerFileDialog(app, [file])
  await page.keyboard.press('Control+Shift+i')
  const dialog = page.getByRole('dialog', { name: 'Import marks' })
  await expect(dialog.getByText('3 marks, in 2 papers of your library')).toBeVisible()
  await takePicture(page, 'import-marks')
  await dialog.getByRole('button', { name: 'Import 2 marks' }).press('Enter')
  await expect(dialog.getByText('2 marks imported.')).toBeVisible()
  const elsewhere = dialog.locator('details', { hasText: 'Paper not here' })
  await elsewhere.locator('summary').press('Enter')
  await expect(elsewhere.getByText('some words of a blog')).toBeVisible()
  await dialog.getByRole('button', { name: 'Keep as notes' }).press('Enter')
  await expect(dialog.getByText('1 note was made of them.')).toBeVisible()
  await takePicture(page, 'imported-marks')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await openPaper(page, 'Quiet Memory for Slow Readers')
  await expect.poll(async () => (await paintedInAbstract(page)).map(({ text }) => text)).toEqual([words])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await paintedInAbstract(page)).length).toBe(0)

  await dropFiles(page, [file])
  await expect(dialog.getByRole('button', { name: 'Import 2 marks' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
})

test('a whole library is merged, taken back from its report, and brought again and taken back after a restart', async ({
  startApp,
}) => {
  const file = libraryHolding(capture)
  const first = await startApp({ files: [captureOf(3)] })
  const { page } = first
  await expect.poll(() => listedCount(page)).toBe(3)
  await dropFiles(page, [file])
  const dialog = page.getByRole('dialog', { name: 'Merge a library' })
  await expect(dialog.getByText('Undo takes all of it back at once.')).toBeVisible()
  await takePicture(page, 'merge-library')
  await dialog.getByRole('button', { name: 'Merge into this library' }).press('Enter')
  await expect(dialog.getByText('Added: 2 papers, 1 capture.')).toBeVisible()
  await takePicture(page, 'merged-library')
  await expect(dialog.getByRole('button', { name: 'Close' }).last()).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(dialog.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Undid import of library.json.')).toBeVisible()
  await expect(dialog).toBeHidden()
  await expect.poll(() => listedCount(page)).toBe(3)
  await endApp(first.app)

  const second = (await startApp()).page
  await expect(second.getByRole('button', { name: 'Redo import of library.json' })).toBeEnabled()
  await second.keyboard.press('Control+Shift+z')
  await expect.poll(() => listedCount(second)).toBe(5)
  await expect(second.getByRole('option', { name: /Loud Memory/ })).toBeVisible()
  await second.getByRole('button', { name: 'Undo import of library.json' }).click()
  await expect.poll(() => listedCount(second)).toBe(3)
})

/** The document of a library that holds a capture, as the command line writes it. */
function libraryHolding(content: string): string {
  const path = captureHolding(content)
  const file = join(dirname(path), 'library.json')
  const library = join(dirname(path), 'other')
  const offprint = (...given: string[]) =>
    execFileSync(process.execPath, [join(root, 'src/main/cli/index.ts'), ...given, '--library', library], {
      stdio: 'pipe',
    })
  offprint('import', path)
  offprint('export', '--format', 'json', '--output', file)
  return file
}
