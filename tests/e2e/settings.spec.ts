import type { Page } from '@playwright/test'
import { expect, test } from './helpers/app.ts'
import { captureOf } from './helpers/captures.ts'
import { takePicture } from './helpers/pictures.ts'
import { listedCount, openPaper } from './helpers/reading.ts'

test('reading type is set by keyboard, changes at once and is as it was set after a restart', async ({
  startApp,
}) => {
  const first = await startApp({ files: [captureOf(4)] })
  await expect.poll(() => listedCount(first.page)).toBe(4)
  await openPaper(first.page, 'Paper Number 3')
  const before = await drawnType(first.page)

  await first.page.keyboard.press('Control+,')
  const dialog = first.page.getByRole('dialog', { name: 'Settings' })
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await first.page.keyboard.type('line height')
  await first.page.keyboard.press('Tab')
  await expect(dialog.getByRole('slider', { name: 'Line height' })).toBeFocused()
  for (let presses = 0; presses < 4; presses++) await first.page.keyboard.press('ArrowRight')
  await chooseByKeys(first.page, 'typeface', 'Source Serif', 'ArrowRight')
  await chooseByKeys(first.page, 'justify', 'Justify lines', 'Space')
  await chooseByKeys(first.page, 'contrast', 'System', 'ArrowLeft')
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', /^contrast-/)
  await first.page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  const after = await drawnType(first.page)
  expect(after.family).toContain('Literata')
  expect(after.alignment).toBe('justify')
  expect(after.lineHeight).toBeCloseTo((before.lineHeight / 1.6) * 1.8, 0)
  await first.app.close()

  const second = await startApp()
  await expect.poll(() => drawnType(second.page)).toEqual(after)
})

test('the zoom is set for this display and set back; pictures of the settings, which a search goes through', async ({
  startApp,
}) => {
  const { page } = await startApp({ files: [captureOf(4)] })
  await expect.poll(() => listedCount(page)).toBe(4)
  await page.keyboard.press('Control+,')
  const width = await page.evaluate(() => window.innerWidth)
  await page.getByRole('button', { name: 'Larger', exact: true }).press('Enter')
  await expect(page.getByText('110 %')).toBeVisible()
  expect(await page.evaluate(() => window.innerWidth)).toBeLessThan(width)
  await page.getByRole('button', { name: 'Zoom: back to usual' }).press('Enter')
  await expect(page.getByText('100 %')).toBeVisible()
  await page.getByRole('tab', { name: 'Reading type' }).click()
  await page.evaluate(() => document.fonts.ready)
  await takePicture(page, 'settings')
  await page.getByRole('searchbox', { name: 'Search the settings' }).fill('nothing of this name')
  await expect(page.getByText('Nothing here is called “nothing of this name”.')).toBeVisible()
  // What is typed goes first, then the window.
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox', { name: 'Search the settings' })).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

/** Searches for a setting and presses a key on it. */
async function chooseByKeys(page: Page, query: string, control: string, key: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search the settings' }).press('Control+a')
  await page.keyboard.type(query)
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAccessibleName(control)
  await page.keyboard.press(key)
}

function drawnType(page: Page) {
  return page
    .locator('[data-field="abstract"] p')
    .first()
    .evaluate((paragraph) => {
      const { fontFamily, lineHeight, textAlign } = getComputedStyle(paragraph)
      return { family: fontFamily, lineHeight: Number.parseFloat(lineHeight), alignment: textAlign }
    })
}
