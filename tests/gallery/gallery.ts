import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { chooseFromMenu, expect, type RunningApp, root, test } from '../e2e/helpers/app.ts'
import { filesOfViews, leaveView, views } from '../e2e/helpers/views.ts'

const folder = join(root, 'docs', 'screenshots', 'gallery')
const themes = ['Light', 'Sepia', 'Dark'] as const
const sizes = { wide: { width: 1320, height: 860 }, small: { width: 620, height: 760 } } as const

test('every view in three themes and two sizes', async ({ startApp }) => {
  rmSync(folder, { recursive: true, force: true })
  const running = await startApp({ files: filesOfViews() })
  const { page } = running
  await page.getByRole('option').first().waitFor()
  const dismiss = page.getByRole('button', { name: 'Dismiss' })
  while ((await dismiss.count()) > 0) await dismiss.first().click()
  for (const view of views) {
    await view.open(running)
    await page.evaluate(() => document.fonts.ready)
    for (const [size, pixels] of Object.entries(sizes)) {
      await resize(running, pixels)
      for (const theme of themes) {
        await chooseFromMenu(running.app, 'View', `Theme: ${theme}`)
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase())
        await page.screenshot({
          type: 'jpeg',
          quality: 65,
          path: join(folder, `${view.name}-${theme.toLowerCase()}-${size}.jpg`),
        })
      }
    }
    await resize(running, sizes.wide)
    await leaveView(view, running)
  }
})

async function resize({ app, page }: RunningApp, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  await page.waitForFunction((width) => window.innerWidth === width, size.width)
}
