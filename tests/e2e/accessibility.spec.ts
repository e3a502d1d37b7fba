import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { answerFileDialog, chooseFromMenu, expect, test } from './helpers/app.ts'
import { captureOf } from './helpers/captures.ts'
import { listedCount, openPaper, selectWords } from './helpers/reading.ts'

for (const theme of ['light', 'sepia', 'dark'] as const) {
  test(`nothing in the ${theme} theme breaks the rules of WCAG 2.2 AA`, async ({ startApp }) => {
    const { page, app } = await startApp({ files: [captureOf(12)] })
    await expect.poll(() => listedCount(page)).toBe(12)
    await chooseFromMenu(app, 'View', `Theme: ${theme.charAt(0).toUpperCase()}${theme.slice(1)}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await openPaper(page, 'Paper Number 3')
    await page.keyboard.press('Escape')
    await selectWords(page, 'We study the subject')
    await page.keyboard.press('4')
    await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeHidden()
    expect(await violationsIn(page)).toEqual([])
  })
}

test('nothing in what opens over the window breaks the rules of WCAG 2.2 AA', async ({ startApp }) => {
  const path = captureOf(3)
  const { page, app } = await startApp({ files: [captureOf(12)] })
  await expect.poll(() => listedCount(page)).toBe(12)
  for (const theme of ['Light', 'Dark']) {
    await chooseFromMenu(app, 'View', `Theme: ${theme}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase())
    await answerFileDialog(app, [path])
    await page.keyboard.press('Control+Shift+O')
    await expect(page.getByRole('listbox', { name: 'Parts of the capture' })).toBeFocused()
    expect(await violationsIn(page)).toEqual([])
    await page.keyboard.press('Escape')
    for (const [key, name] of [
      ['f', 'Feeds and folders'],
      ['p', 'Possible duplicates'],
    ] as const) {
      await page.keyboard.press('g')
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      expect(await violationsIn(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  }
})

async function violationsIn(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => ({ id, targets: nodes.map((node) => node.target.join(' ')) }))
}
