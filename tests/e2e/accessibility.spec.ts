import { violationsIn } from './helpers/access.ts'
import { expect, type RunningApp, test } from './helpers/app.ts'
import { filesOfViews, leaveView, type View, views } from './helpers/views.ts'

const themes = ['light', 'sepia', 'dark', 'contrast-light', 'contrast-dark'] as const

// A trace of so many looks would take longer than they do.
test.use({ trace: 'off' })

test('no view breaks a rule of WCAG 2.2 AA, nor loses its contrast in any theme', async ({ startApp }) => {
  test.setTimeout(240_000)
  const running = await startApp({ files: filesOfViews() })
  await running.page.getByRole('option').first().waitFor()
  const found = []
  for (const view of views) found.push(...(await violationsOf(view, running)))
  expect(found).toEqual([])
})

async function violationsOf(view: View, running: RunningApp) {
  const { page } = running
  await view.open(running)
  const found = []
  for (const theme of themes) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    const violations = await violationsIn(page, theme !== 'light')
    found.push(...violations.map((violation) => ({ view: view.name, theme, ...violation })))
  }
  await leaveView(page)
  return found
}
