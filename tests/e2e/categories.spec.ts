import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { chooseFromMenu, expect, test } from './helpers/app.ts'
import { takePicture } from './helpers/pictures.ts'
import { listedCount, openPaper, selectWords } from './helpers/reading.ts'

const feed = join(import.meta.dirname, 'fixtures', 'invented-feed.txt')

test('categories are named, ordered and coloured by keyboard; other windows follow, and undo brings them back', async ({
  startApp,
}) => {
  const { app, page } = await startApp({ files: [feed] })
  await expect.poll(() => listedCount(page)).toBe(10)
  await openPaper(page, 'Counting What a Model Forgets')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await selectWords(page, 'We give an exact audit')
  await page.keyboard.press('2')
  const other = await secondWindow(app)
  const marked = (window: Page) =>
    window.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--mark-method'))
  expect(await marked(other)).toBe('#c3e6a6')

  await openCategories(page)
  const row = page.getByRole('list', { name: 'Categories' }).getByRole('listitem').nth(1)
  const name = row.getByRole('textbox', { name: 'Name of category 2' })
  await name.fill('Result')
  await name.press('Enter')
  await expect(row.getByRole('alert')).toHaveText(/Another category is called “Result”/)
  await name.fill('How')
  await name.press('Enter')
  await expect(row.getByRole('alert')).toBeHidden()

  await row.getByRole('button', { name: 'How in the light theme: green' }).press('Enter')
  await page.getByRole('menuitemradio', { name: 'teal' }).press('Enter')
  await expect.poll(() => marked(other)).toBe('#a9e3d6')
  await row.getByRole('button', { name: 'Move How up' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name of category 1' })).toHaveValue('How')
  await expect(page.getByRole('button', { name: 'Move How up' })).toBeFocused()
  for (const theme of ['Light', 'Sepia', 'Dark']) {
    await chooseFromMenu(app, 'View', `Theme: ${theme}`)
    await takePicture(page, `categories-${theme.toLowerCase()}`)
  }
  await chooseFromMenu(app, 'View', 'Theme: Light')

  await openPaper(other, 'Counting What a Model Forgets')
  await other.keyboard.press('Escape')
  await other.keyboard.press('Escape')
  await selectWords(other, 'in time')
  await expect(other.getByRole('toolbar').getByRole('button').first()).toHaveAccessibleName('How')
  await other.keyboard.press('Escape')

  await page.getByRole('button', { name: 'All as they came' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of category 2' })).toHaveValue('Method')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect.poll(() => marked(other)).toBe('#a9e3d6')
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('Control+z')
  await expect.poll(() => marked(other)).toBe('#c3e6a6')
})

/** Through the palette, as whoever looks for it by name would. */
async function openCategories(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('names, order and colours')
  await page.getByRole('option', { name: /Names, order and colours/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: 'Categories' }).waitFor()
}

async function secondWindow(app: ElectronApplication): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), chooseFromMenu(app, 'File', 'New Window')])
  await page.getByRole('option').first().waitFor()
  return page
}
