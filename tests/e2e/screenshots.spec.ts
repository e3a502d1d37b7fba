import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseFromMenu, expect, test } from './helpers/app.ts'
import { takePicture } from './helpers/pictures.ts'
import { listedCount, openPaper, paintedInAbstract, selectWords } from './helpers/reading.ts'

const feed = join(import.meta.dirname, 'fixtures', 'invented-feed.txt')

/** The pictures of the README. `OFFPRINT_PICTURES=docs` makes them anew; they are looked at when they change. */
test('pictures of the list and the reader, with highlights and notes, in light, dark and sepia', async ({
  startApp,
}) => {
  const { app, page } = await startApp({ files: [feed] })
  await expect.poll(() => listedCount(page)).toBe(10)
  await readTwoPapers(page)
  await openPaper(page, 'Counting What a Model Forgets')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.locator('[data-kind="math"]').first().waitFor()
  await mark(page, 'We give an exact audit', '1')
  await mark(page, 'in time', '2', 'tokens')
  await noteOnLast(page, 'Suffix array, so the log is a sort. Check Appendix B for the constant.')
  await mark(page, 'corpus of', '3', 'without retraining')
  await noteOnLast(page, '“Without retraining”: the claim to test.')
  await page.keyboard.press('n')
  await page
    .getByRole('textbox', { name: /note on this paper/ })
    .pressSequentially(
      'Compare with the **merging** paper: same budget, other end. If the entropy rule holds for subword vocabularies, chapter 2 needs a paragraph.',
    )
  await page.keyboard.press('Escape')
  await page.keyboard.press('s')
  await clearAnnouncements(page)
  for (const theme of ['Light', 'Dark', 'Sepia']) {
    await chooseFromMenu(app, 'View', `Theme: ${theme}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase())
    await picture(page, `reader-${theme.toLowerCase()}`)
  }
  await chooseFromMenu(app, 'View', 'Theme: Light')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await picture(page, 'keys')
})

test('a picture of the empty library', async ({ startApp }) => {
  const { page } = await startApp()
  await page.getByRole('heading', { name: 'Your library is empty' }).waitFor()
  await picture(page, 'empty')
})

async function readTwoPapers(page: Page): Promise<void> {
  for (const [title, from, key] of [
    ['Shallow Codebooks', 'the rate falls by', '3'],
    ['Merging Late', 'The place can be read off', '6'],
  ] as const) {
    await openPaper(page, title)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await mark(page, from, key)
    await page.keyboard.press('m')
  }
}

async function mark(page: Page, from: string, key: string, to = from): Promise<void> {
  const before = (await paintedInAbstract(page)).length
  await selectWords(page, from, to)
  await page.keyboard.press(key)
  await expect.poll(async () => (await paintedInAbstract(page)).length).toBeGreaterThan(before)
}

/** Steps to the highlight made last, which is the last in the text, and writes a note on it. */
async function noteOnLast(page: Page, text: string): Promise<void> {
  await page.keyboard.press('[')
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: /note on “/ }).pressSequentially(text)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}

async function clearAnnouncements(page: Page): Promise<void> {
  const dismiss = page.getByRole('button', { name: 'Dismiss' })
  while ((await dismiss.count()) > 0) await dismiss.first().click()
}

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await takePicture(page, name)
}
