import { execFileSync } from 'node:child_process'
import { chooseFromMenu, endApp, ended, expect, type RunningApp, root, test } from './helpers/app.ts'
import { captureOf } from './helpers/captures.ts'
import { listedCount, openPaper } from './helpers/reading.ts'

test('500 writes posted just before quitting are all in the library', async ({ startApp, libraryFolder }) => {
  const { app, page } = await startApp({ files: [captureOf(1)] })
  await expect.poll(() => listedCount(page)).toBe(1)
  await page.evaluate(async () => {
    const order = await window.offprint.call('papers.order', {
      source: { kind: 'all' },
      query: '',
    })
    if (!order.ok) throw new Error(order.error.message)
    const rows = await window.offprint.call('papers.rows', {
      keys: [...order.value.keys] as never,
      query: '',
    })
    const paper = rows.ok ? rows.value[0] : undefined
    const details = paper && (await window.offprint.call('papers.details', { id: paper.id }))
    if (!details?.ok || details.value.abstract === null) throw new Error('There is no paper')
    const { id, abstract } = details.value
    for (let start = 0; start < 500; start += 1) {
      void window.offprint.call('highlights.create', {
        paperId: id,
        field: 'abstract',
        revisionId: abstract.revisionId,
        start: start % 100,
        end: (start % 100) + 2 + Math.floor(start / 100),
        category: 'general',
      })
    }
  })
  await quit({ app, page })
  expect(countMarks(libraryFolder)).toBe(500)
})

test('a note that is being typed is saved when the window is closed', async ({ startApp }) => {
  const { app, page } = await startApp({ files: [captureOf(2)] })
  await expect.poll(() => listedCount(page)).toBe(2)
  await openPaper(page, 'Paper Number 1')
  await page.getByRole('region', { name: 'Paper', exact: true }).focus()
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: /note on this paper/ }).pressSequentially('last words')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await ended(app)

  const again = await startApp()
  await expect(again.page.getByRole('region', { name: 'Note', exact: true })).toContainText('last words')
})

test('what is typed before the editor of notes has loaded is in the note, and runs no command', async ({
  startApp,
}) => {
  const { page } = await startApp({ files: [captureOf(2)] })
  await expect.poll(() => listedCount(page)).toBe(2)
  await openPaper(page, 'Paper Number 1')
  await page.getByRole('region', { name: 'Paper', exact: true }).focus()
  await Promise.all([...'nexcellent'].map((key) => page.keyboard.press(key)))
  await expect(page.getByRole('textbox', { name: /note on this paper/ })).toHaveText('excellent')
})

test('window size, theme, source, paper and scroll come back', async ({ startApp }) => {
  const { app, page } = await startApp({ files: [captureOf(60)], size: { width: 1100, height: 700 } })
  await expect.poll(() => listedCount(page)).toBe(60)
  await openPaper(page, 'Paper Number 31')
  await page.keyboard.press('Escape')
  await chooseFromMenu(app, 'View', 'Theme: Sepia')
  await endApp(app)

  const again = await startApp({ size: null })
  await expect(again.page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(/Paper Number 31/)
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'sepia')
  await expect(again.page.getByRole('option', { selected: true })).toBeInViewport()
  expect(await again.page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([1100, 700])
})

test('a second start hands its files to the open window and ends', async ({ startApp, startSecond }) => {
  const { page } = await startApp({ files: [captureOf(1)] })
  await expect.poll(() => listedCount(page)).toBe(1)
  const second = await startSecond([captureOf(3)])
  expect(second.status).toBe(0)
  expect(second.output).toContain('was handed 1 files')
  await expect.poll(() => listedCount(page)).toBe(3)
})

async function quit({ app }: RunningApp): Promise<void> {
  await app.evaluate(({ app: electron }) => electron.quit())
  await ended(app)
}

/** Asks the command line, which is another process, how many highlights the library holds. */
function countMarks(libraryFolder: string): number {
  const output = execFileSync(
    process.execPath,
    ['src/main/cli/index.ts', 'marks', '--json', '--library', libraryFolder],
    { cwd: root, encoding: 'utf8' },
  )
  return JSON.parse(output).total
}
