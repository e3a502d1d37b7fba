import type { ElectronApplication, Page } from '@playwright/test'
import { chooseFromMenu, endApp, ended, expect, test } from './helpers/app.ts'
import { captureOf } from './helpers/captures.ts'
import { readPdf } from './helpers/pdf.ts'
import { listedCount, openPaper, selectWords } from './helpers/reading.ts'

test('two windows of one library are kept in step, and one goes without the other, saving what is typed in it', async ({
  startApp,
}) => {
  const { app, page: first } = await startApp({ files: [captureOf(6)] })
  await expect.poll(() => listedCount(first)).toBe(6)
  await openPaper(first, 'Paper Number 2')
  await first.keyboard.press('Escape')
  const second = await openSecond(app, () => first.keyboard.press('Control+Shift+N'))
  await expect(headingOn(second)).toHaveText(/^Paper Number 2 /)

  await openPaper(second, 'Paper Number 5')
  await expect(headingOn(first)).toHaveText(/^Paper Number 2 /)
  await second.keyboard.press('Escape')
  await second.keyboard.press('e')
  await expect.poll(() => listedCount(first)).toBe(5)
  await chooseFromMenu(app, 'View', 'Theme: Dark')
  for (const page of [first, second]) await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  await openPaper(second, 'Paper Number 4')
  await second.getByRole('region', { name: 'Paper', exact: true }).focus()
  await second.keyboard.press('n')
  await second.getByRole('textbox', { name: /note on this paper/ }).pressSequentially('typed in the second')
  await closeWindow(app, 1)
  await expect.poll(() => windowCount(app)).toBe(1)
  await openPaper(first, 'Paper Number 4')
  await expect(first.getByRole('region', { name: 'Note', exact: true })).toContainText('typed in the second')

  await closeWindow(app, 0)
  await ended(app)
  const again = await startApp()
  await expect(headingOn(again.page)).toHaveText(/^Paper Number 4 /)
  await endApp(again.app)
})

test('a paper is saved as a PDF with its marks and notes, and nothing else of the window', async ({
  startApp,
}, testInfo) => {
  const { app, page } = await startApp({ files: [captureOf(2)] })
  await expect.poll(() => listedCount(page)).toBe(2)
  await chooseFromMenu(app, 'View', 'Theme: Dark')
  await openPaper(page, 'Paper Number 1')
  await selectWords(page, 'the subject of paper 1')
  await page.keyboard.press('3')
  await selectWords(page, 'a result of 1')
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: /note on/ }).pressSequentially('As **promised**')
  await page.keyboard.press('Escape')
  const path = testInfo.outputPath('paper.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    const asked: unknown[] = []
    Object.assign(dialog, {
      asked,
      showSaveDialog: async (_window: unknown, options: { defaultPath: string }) => {
        asked.push(options.defaultPath)
        return { canceled: false, filePath }
      },
    })
  }, path)
  await chooseFromMenu(app, 'File', 'Save as PDF…')
  await expect(page.getByText('Saved “paper.pdf”.')).toBeVisible()
  expect(await app.evaluate(({ dialog }) => (dialog as typeof dialog & { asked: string[] }).asked)).toEqual([
    expect.stringMatching(/^\d{4}-06-26 Paper Number 1 on a Subject of Its Own\.pdf$/),
  ])
  const pdf = readPdf(path)
  expect(pdf.pageCount).toBe(1)
  expect(pdf.text).toMatch(/^Paper Number 1 on a Subject of Its Own/)
  expect(pdf.text).toContain('a result of 11% that')
  expect(pdf.text).toContain('1. Result: “a result of 1”As promised')
  expect(pdf.text).toMatch(/From capture.txt, captured 26 June \d{4}. Printed from Offprint on [\w ]+\.$/)
  // The blue of results in the light theme, though the window is dark.
  expect(pdf.fills).toContain('#b9dcf5')
  expect(pdf.fills).not.toContain('#1b1c1e')
  await expect(page.getByRole('main')).toBeVisible()
})

const headingOn = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })

/** Opens one more window as `open` does, and waits until its page is there. */
async function openSecond(app: ElectronApplication, open: () => Promise<void>): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), open()])
  await page.getByRole('navigation', { name: 'Sources' }).waitFor()
  return page
}

/** Closes a window, by its place among those that are open, the oldest first. */
async function closeWindow(app: ElectronApplication, index: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, at) => {
    const windows = BrowserWindow.getAllWindows().sort((one, other) => one.id - other.id)
    windows[at]?.close()
  }, index)
}

async function windowCount(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}
