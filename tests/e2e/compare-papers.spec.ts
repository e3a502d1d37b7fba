import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { violationsIn } from './helpers/access.ts'
import { chooseFromMenu, expect, test } from './helpers/app.ts'
import { takePicture } from './helpers/pictures.ts'
import { listedCount, openPaper, paintedInAbstract, selectWords } from './helpers/reading.ts'

const feed = join(import.meta.dirname, 'fixtures', 'invented-feed.txt')

test('papers are gathered in a tray, compared side by side and read, by keyboard alone', async ({
  startApp,
}) => {
  const { page } = await startApp({ files: [feed] })
  await expect.poll(() => listedCount(page)).toBe(10)
  await openPaper(page, 'Counting What a Model Forgets')
  await page.keyboard.press('Escape')
  await selectWords(page, 'these are found by their entropy alone')
  await page.keyboard.press('3')
  await expect.poll(async () => (await paintedInAbstract(page)).length).toBe(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+W')
  await expect(page.getByRole('status').filter({ hasText: 'two to four papers' })).toBeVisible()
  await page.keyboard.press('w')
  await expect(tray(page).getByRole('listitem')).toHaveCount(1)
  await putIn(page, 'Quiet Tokens')
  await putIn(page, 'Merging Late')
  await expect(tray(page).getByRole('listitem')).toHaveCount(3)
  // Another list is shown, and the tray stays.
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(tray(page).getByRole('listitem')).toHaveCount(3)
  await takePicture(page, 'compare-tray')

  await page.keyboard.press('Shift+W')
  const dialog = page.getByRole('dialog', { name: 'Compare' })
  await expect(column(page, 'Counting What a Model Forgets')).toBeFocused()
  await expect(dialog.locator('article mark')).toHaveText(/entropy alone/)
  const dimmed = await dimmedWords(page, 'Quiet Tokens')
  expect(dimmed).toEqual(expect.arrayContaining(['change', 'model', 'tokens', 'accuracy']))
  expect(dimmed).not.toContain('attention')
  expect(dimmed).not.toContain('the')
  await takePicture(page, 'compare-light')
  await page.keyboard.press('d')
  await expect.poll(() => dimmedWords(page, 'Quiet Tokens')).toEqual([])
  await expect(page.getByRole('checkbox', { name: /Dim shared words/ })).not.toBeChecked()
  await page.keyboard.press('d')

  await page.keyboard.press('j')
  await expect(column(page, 'Quiet Tokens')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(dialog.getByRole('article')).toHaveCount(2)
  await expect(column(page, 'Merging Late')).toBeFocused()
  await page.keyboard.press('k')
  await expect(column(page, 'Counting What a Model Forgets')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Shift+W')
  await page.keyboard.press('ArrowRight')
  await expect(column(page, 'Merging Late')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('main').getByRole('heading', { level: 1, name: 'Merging Late' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Paper', exact: true })).toBeFocused()
  await page.keyboard.press('w')
  await expect(tray(page).getByRole('listitem')).toHaveCount(1)
})

test('a comparison breaks no rule of WCAG 2.2 AA in any theme, and stacks its columns in a small window', async ({
  startApp,
}) => {
  const { page, app } = await startApp({ files: [feed] })
  await expect.poll(() => listedCount(page)).toBe(10)
  for (const title of ['Counting What a Model Forgets', 'Quiet Tokens', 'Merging Late', 'Is ']) {
    await putIn(page, title)
  }
  await expect(tray(page).getByRole('listitem')).toHaveCount(4)
  await putIn(page, 'Loss Curves That Cross')
  await expect(page.getByRole('status').filter({ hasText: 'holds 4 papers' })).toBeVisible()
  await page.keyboard.press('Shift+W')
  await expect(page.getByRole('dialog').getByRole('article')).toHaveCount(4)
  await page.locator('article [data-kind="math"]').first().waitFor()
  for (const theme of ['Light', 'Sepia', 'Dark']) {
    await chooseFromMenu(app, 'View', `Theme: ${theme}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase())
    expect(await violationsIn(page)).toEqual([])
  }
  await takePicture(page, 'compare-dark')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(640, 800))
  const tops = () =>
    page
      .getByRole('dialog')
      .getByRole('article')
      .evaluateAll((articles) => new Set(articles.map((one) => one.getBoundingClientRect().left)).size)
  await expect.poll(tops).toBe(1)
  await takePicture(page, 'compare-small')
})

const tray = (page: Page) => page.getByRole('region', { name: 'Compare tray' })

const column = (page: Page, title: string) =>
  page.getByRole('dialog', { name: 'Compare' }).getByRole('article', { name: title })

async function putIn(page: Page, title: string): Promise<void> {
  await openPaper(page, title)
  await page.keyboard.press('Escape')
  await page.keyboard.press('w')
}

/** The words of an abstract that are drawn in the quiet ink of the theme, in small letters. */
async function dimmedWords(page: Page, title: string): Promise<string[]> {
  return column(page, title).evaluate((article) => {
    const quiet = document.createElement('i')
    quiet.style.color = 'var(--ink-3)'
    article.append(quiet)
    const ink = getComputedStyle(quiet).color
    quiet.remove()
    return [...article.querySelectorAll('p [data-start]')]
      .filter((piece) => getComputedStyle(piece).color === ink)
      .map((piece) => (piece.textContent ?? '').toLowerCase())
  })
}
