import type { Page } from '@playwright/test'
import { endApp, expect, test } from './helpers/app.ts'
import { listedCount, paintedInAbstract } from './helpers/reading.ts'

test('from the empty library through the welcome snapshot, by keyboard alone', async ({ startApp }) => {
  const { app, page } = await startApp()
  await expect(page.getByRole('heading', { name: 'Your library is empty' })).toBeVisible()
  await tabTo(page, 'Begin with the welcome snapshot')
  await page.keyboard.press('Enter')
  await expect.poll(() => listedCount(page)).toBe(8)

  await page.keyboard.press('j')
  await expect(title(page)).toHaveText('Welcome to Offprint: Learn the App by Reading It')
  await page.keyboard.press('j')
  await expect(title(page)).toHaveText('Highlights: Eight Meanings, One Key Each')
  await page.keyboard.press('k')
  await expect(title(page)).toHaveText('Welcome to Offprint: Learn the App by Reading It')

  await page.keyboard.press('.')
  await page.keyboard.press('.')
  await page.keyboard.press('Shift+.')
  await page.keyboard.press('h')
  await expect
    .poll(async () => (await paintedInAbstract(page)).map(({ name }) => name))
    .toContain('mark-general-0')
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: /note on this paper/ }).waitFor()
  await page.keyboard.type('Five minutes, they say.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Note', exact: true })).toContainText(
    'Five minutes, they say.',
  )

  await page.keyboard.press('s')
  await page.keyboard.press('/')
  await page.keyboard.type('tokenizat')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(title(page)).toHaveText('Find It Again in Years')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Next paper')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await endApp(app)

  const again = await startApp()
  await again.page.keyboard.press('g')
  await again.page.keyboard.press('s')
  await expect.poll(() => listedCount(again.page)).toBe(1)
  await again.page.keyboard.press('j')
  await expect(title(again.page)).toHaveText('Welcome to Offprint: Learn the App by Reading It')
  await expect.poll(async () => (await paintedInAbstract(again.page)).length).toBe(1)
  await expect(again.page.getByRole('region', { name: 'Note', exact: true })).toContainText('Five minutes')
})

function title(page: Page) {
  return page.getByRole('main').getByRole('heading', { level: 1 })
}

/** Presses Tab until the control of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name })
  for (let presses = 0; presses < 30; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${name}`)
}
