import type { ElectronApplication, Page } from '@playwright/test'
import { chooseFromMenu, endApp, ended, expect, test } from './helpers/app.ts'
import { captureOf } from './helpers/captures.ts'
import { listedCount, openPaper } from './helpers/reading.ts'

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
