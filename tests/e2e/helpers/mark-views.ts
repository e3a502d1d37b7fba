import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerFileDialog, dropFiles, expect, type RunningApp } from './app.ts'
import { captureHolding } from './captures.ts'
import { openPaper } from './reading.ts'
import type { View } from './views.ts'

const TITLE = 'Settled Tokens Are Read Once'
const FIRST =
  'Most positions in a long prompt never change the answer, and we ask which. A small probe finds settled tokens and stops their decoding early. It costs $O(n^2)$ time once, and needs a table of four kilobytes. Readers answer from a tenth of the prompt with the accuracy of the whole. We release the probe, the recordings of all runs, and the table itself.'
const SECOND = FIRST.replace(
  'finds settled tokens and stops their',
  'spots settled tokens and halts',
).replace('It costs $O(n^2)$ time once, and needs a table of four kilobytes. ', '')

/** The views of marks that come into the library, leave it, or are carried into a newer text. */
export const markViews: readonly View[] = [
  {
    name: 'import-marks',
    open: async ({ page }) => {
      await dropFiles(page, [marksOfHypothesis()])
      await page.getByRole('button', { name: 'Import 2 marks' }).waitFor()
    },
  },
  {
    name: 'import-marks-report',
    open: async ({ page }) => {
      await dropFiles(page, [marksOfHypothesis()])
      await page.getByRole('button', { name: 'Import 2 marks' }).press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Import marks' })
      await dialog.getByText('2 marks imported.').waitFor()
      await dialog.locator('summary').first().press('Enter')
    },
    undo: ({ page }) => page.keyboard.press('Control+z'),
  },
  {
    name: 'merge-library',
    open: async (running) => {
      await dropFiles(running.page, [await wholeLibrary(running)])
      await running.page.getByRole('button', { name: 'Merge into this library' }).waitFor()
    },
  },
  {
    name: 'markdown-conflict',
    open: async ({ app, page }) => {
      const folder = mkdtempSync(join(tmpdir(), 'offprint-vault-'))
      await answerFileDialog(app, [folder])
      await openPaper(page, 'Merging Late')
      await writePaperNote(page, 'A first thought.')
      await writeMarkdown(page)
      const path = await fileWrittenInto(folder)
      writeFileSync(path, readFileSync(path, 'utf8').replace('A first thought.', 'A thought of the file.'))
      await writePaperNote(page, 'A thought of the library.')
      await writeMarkdown(page)
      await page
        .getByRole('dialog', { name: 'Changes in Markdown files' })
        .getByRole('radio')
        .first()
        .waitFor()
    },
  },
  {
    name: 'carry-over',
    open: openRevised,
  },
  {
    name: 'carry-over-difference',
    open: async (running) => {
      await openRevised(running)
      await running.page.getByRole('region', { name: 'Changes of the text' }).getByText('Compare').click()
      await running.page
        .getByRole('dialog', { name: 'What changed in the abstract' })
        .getByRole('deletion')
        .first()
        .waitFor()
    },
  },
  {
    name: 'carry-over-tray',
    open: async (running) => {
      const { page } = running
      await openRevised(running)
      if (!(await trayOf(page).isVisible())) await page.keyboard.press('Shift+O')
      await trayOf(page).waitFor()
    },
    undo: async ({ page }) => {
      if (await trayOf(page).isVisible()) await page.keyboard.press('Shift+O')
    },
  },
  {
    name: 'carry-over-check',
    open: async (running) => {
      await openRevised(running)
      await running.page.getByRole('button', { name: 'Look at it' }).click()
      await running.page.getByRole('group', { name: 'Check this highlight' }).waitFor()
    },
  },
  {
    name: 'carry-over-move',
    open: async (running) => {
      await openRevised(running)
      await running.page.getByRole('button', { name: 'Look at it' }).click()
      const check = running.page.getByRole('group', { name: 'Check this highlight' })
      await check.getByRole('button', { name: 'Move' }).click()
      await running.page.getByRole('group', { name: 'Put a highlight on other words' }).waitFor()
    },
  },
]

/** A file of Hypothesis with two marks on one paper of the feed, one of them on words that it lacks, and one of no paper. */
function marksOfHypothesis(): string {
  const marks = [
    ['Loss Curves That Cross', 'Two training runs whose loss curves cross'],
    ['Loss Curves That Cross', 'words that were never in that paper at all'],
    ['A Blog of a Name so Long That No Window Shows All of It on a Line of Its Own', 'some words of a blog'],
  ]
  const annotations = marks.map(([title, exact], index) => ({
    id: `mark-${index}`,
    created: '2026-06-28T09:15:00.000000+00:00',
    uri: `https://example.org/${index}`,
    text: 'And longer ones?',
    tags: ['memory'],
    group: '__world__',
    target: [{ source: 'x', selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
    document: { title: [title] },
  }))
  const content = { export_date: '2026-07-01T08:00:00.000Z', client_version: '1.1500.0', annotations }
  return captureHolding(JSON.stringify(content), 'annotations.json')
}

/** Exports everything, and returns where to. */
async function wholeLibrary({ app, page }: RunningApp): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'offprint-whole-')), 'whole-library.json')
  await app.evaluate(({ dialog }, filePath) => {
    const native = dialog as unknown as Record<string, unknown>
    native.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await call(page, 'export.toFile', {
    what: { kind: 'list', list: { source: { kind: 'all' }, query: '' } },
    title: 'Everything',
    format: 'json',
    options: { withMarks: true, withAbstracts: true, rows: 'papers', withCaptures: false },
  })
  await page.getByText(/^Exported .*whole-library\.json”/).waitFor()
  return path
}

async function writeMarkdown(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Write Markdown files')
  await page.getByRole('option', { name: 'Write Markdown files' }).first().waitFor()
  await page.keyboard.press('Enter')
}

async function fileWrittenInto(folder: string): Promise<string> {
  const isWritten = (name: string) => name.endsWith('.md') && readFileSync(join(folder, name)).length > 0
  await expect.poll(() => readdirSync(folder).filter(isWritten)).toHaveLength(1)
  return join(folder, readdirSync(folder).find(isWritten) ?? '')
}

/** Writes the note of the paper that is open, as another window would. */
async function writePaperNote(page: Page, body: string): Promise<void> {
  const { id } = await openedAs(page, 'Merging Late')
  const session = crypto.randomUUID()
  await call(page, 'notes.save', { target: { kind: 'paper', id }, body, session })
}

/** Opens a paper with three highlights whose text came in anew since: one was carried over, one is unsure, one lost. */
async function openRevised({ page }: RunningApp): Promise<void> {
  const title = page.getByRole('option', { name: TITLE })
  if ((await call<{ keys: Int32Array }>(page, 'papers.order', listOf(TITLE))).keys.length === 0) {
    await dropFiles(page, [captureOn('Jun 28', FIRST)])
    await title.waitFor()
    await openPaper(page, TITLE)
    const { id: paperId, abstract } = await openedAs(page, TITLE)
    for (const [words, category] of [
      ['finds settled tokens and stops their decoding', 'method'],
      ['needs a table of four kilobytes', 'doubt'],
      ['Readers answer', 'result'],
    ] as const) {
      const start = abstract.text.indexOf(words)
      const place = { start, end: start + words.length, revisionId: abstract.revisionId }
      await call(page, 'highlights.create', { paperId, field: 'abstract', category, ...place })
    }
    await dropFiles(page, [captureOn('Jun 29', SECOND)])
  } else await openPaper(page, TITLE)
  await page.getByRole('region', { name: 'Changes of the text' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: 'Paper', exact: true }).focus()
}

function captureOn(day: string, abstract: string): string {
  const page = `Daily Papers\n\nbyAK and the research community\n\n${day}\n\n${TITLE}\n\n${abstract}\n`
  return captureHolding(page, `daily-papers-${day.toLowerCase().replace(' ', '-')}.txt`)
}

function trayOf(page: Page) {
  return page.getByRole('list', { name: 'Highlights that lost their words' })
}

function listOf(query: string): object {
  return { source: { kind: 'all' }, query }
}

interface Details {
  id: string
  abstract: { text: string; revisionId: string }
}

/** The paper that a search finds first. */
async function openedAs(page: Page, query: string): Promise<Details> {
  const { keys } = await call<{ keys: Int32Array }>(page, 'papers.order', listOf(query))
  return page.evaluate(async (key) => {
    const { offprint } = window as unknown as Door
    const { value: rows } = await offprint.call('papers.rows', { keys: [key], query: '' })
    return (await offprint.call('papers.details', { id: (rows as Details[])[0]?.id })).value as Details
  }, keys[0])
}

/** What the page itself asks main with. */
interface Door {
  offprint: { call(name: string, input: object): Promise<{ value: unknown }> }
}

async function call<Value>(page: Page, name: string, input: object): Promise<Value> {
  return page.evaluate(
    async ([callName, callInput]) => {
      const { offprint } = window as unknown as Door
      return (await offprint.call(callName, callInput)).value as Value
    },
    [name, input] as const,
  )
}
