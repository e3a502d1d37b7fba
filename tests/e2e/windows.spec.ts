import type { ElectronApplication, Page } from '@playwright/test'
import { chooseFromMenu, endApp, ended, expect, test } from './helpers/app.ts'
import { captureOf } from './helpers/captures.ts'
import { readPdf } from './helpers/pdf.ts'
import { takePicture } from './helpers/pictures.ts'
import { listedCount, openPaper, paintedInAbstract, selectWords } from './helpers/reading.ts'

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

  for (const page of [first, second]) await openPaper(page, 'Paper Number 4')
  await selectWords(second, 'the subject of paper 4')
  await second.keyboard.press('2')
  const nameOfMark = async () => (await paintedInAbstract(first)).map(({ name }) => name)
  await expect.poll(nameOfMark).toEqual(['mark-method-0'])
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

test('reading mode gives the paper the window, keys still move through the list, and Escape comes back', async ({
  startApp,
}) => {
  const { app, page } = await startApp({ files: [captureOf(6)] })
  await expect.poll(() => listedCount(page)).toBe(6)
  await page.keyboard.press('j')
  await expect(headingOn(page)).toBeVisible()
  const first = await headingOn(page).textContent()
  await page.keyboard.press('f')
  await expect(page.getByRole('listbox', { name: 'Papers' })).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Sources' })).toBeHidden()
  await page.keyboard.press('j')
  await expect(headingOn(page)).not.toHaveText(first ?? '')
  const middle = await headingOn(page).evaluate((heading) => {
    const { left, right } = heading.getBoundingClientRect()
    return Math.abs((left + right) / 2 - window.innerWidth / 2)
  })
  expect(middle).toBeLessThan(12)
  await takePicture(page, 'reading-mode')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox', { name: 'Papers' })).toBeVisible()

  await chooseFromMenu(app, 'View', 'Zoom In: Everything on This Display')
  await expect.poll(() => zoomFactor(app)).toBeCloseTo(1.1)
  await chooseFromMenu(app, 'View', 'Usual Zoom on This Display')
  await expect.poll(() => zoomFactor(app)).toBeCloseTo(1)
})

test('rows, highlights and links have their menus by key and by pointer, and the focus comes back', async ({
  startApp,
}) => {
  const { app, page } = await startApp({ files: [captureOf(6)] })
  await expect.poll(() => listedCount(page)).toBe(6)
  await page.keyboard.press('j')
  await page.getByRole('listbox', { name: 'Papers' }).focus()
  await page.keyboard.press('Shift+F10')
  const rowMenu = page.getByRole('menu', { name: 'Paper' })
  await expect(rowMenu.getByRole('menuitem', { name: 'Archive' })).toBeVisible()
  await takePicture(page, 'row-menu')
  await page.keyboard.press('Escape')
  await expect(rowMenu).toBeHidden()
  await expect(page.getByRole('listbox', { name: 'Papers' })).toBeFocused()

  // A row that is not picked is meant alone, by the pointer as by the key.
  await page.getByRole('option', { name: /Paper Number 4 / }).click({ button: 'right' })
  await rowMenu.getByRole('menuitem', { name: 'Archive' }).click()
  await expect.poll(() => listedCount(page)).toBe(5)
  await expect(page.getByRole('option', { name: /Paper Number 4 / })).toBeHidden()

  await openPaper(page, 'Paper Number 1')
  await selectWords(page, 'the subject of paper 1')
  await page.keyboard.press('1')
  await page.getByRole('region', { name: 'Paper', exact: true }).focus()
  await page
    .locator('[data-field="abstract"]')
    .getByText('the subject of paper 1', { exact: true })
    .click({ button: 'right' })
  const highlightMenu = page.getByRole('menu', { name: 'Highlight' })
  await takePicture(page, 'highlight-menu')
  await highlightMenu.getByRole('menuitem', { name: 'Copy as quote' }).click()
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/^> the subject of paper 1\n\nPaper Number 1 on a Subject of Its Own\.$/)
  await page.keyboard.press('ContextMenu')
  await highlightMenu.getByRole('menuitem', { name: 'Delete' }).click()
  await expect.poll(() => paintedInAbstract(page)).toEqual([])
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

async function zoomFactor(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())
}

async function windowCount(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}
