import AxeBuilder from '@axe-core/playwright'
import { chooseFromMenu, expect, test } from './helpers/app.ts'
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
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(
      violations.map(({ id, nodes }) => ({ id, targets: nodes.map((node) => node.target.join(' ')) })),
    ).toEqual([])
  })
}
