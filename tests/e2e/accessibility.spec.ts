import type { ElectronApplication, Page } from '@playwright/test'
import { violationsIn } from './helpers/access.ts'
import { expect, type RunningApp, test } from './helpers/app.ts'
import { filesOfViews, leaveView, type View, views } from './helpers/views.ts'

const themes = ['light', 'sepia', 'dark', 'contrast-light', 'contrast-dark'] as const

test('no view breaks a rule of WCAG 2.2 AA, nor loses its contrast in any theme, nor leaves the window at twice the size', async ({
  startApp,
}) => {
  test.setTimeout(360_000)
  const running = await startApp({ files: filesOfViews() })
  await running.page.getByRole('option').first().waitFor()
  const found = []
  for (const view of views) {
    await view.open(running)
    found.push(...(await violationsOf(view, running.page)), ...(await spillsOf(view, running)))
    await leaveView(view, running)
  }
  expect(found).toEqual([])
})

async function violationsOf(view: View, page: Page) {
  const found = []
  for (const theme of themes) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    const violations = await violationsIn(page, theme !== 'light')
    found.push(...violations.map((violation) => ({ view: view.name, theme, ...violation })))
  }
  return found
}

async function spillsOf(view: View, { app, page }: RunningApp) {
  await zoom(app, 2)
  await page.locator('[data-width="small"]').waitFor({ state: 'attached' })
  const found = (await spillsIn(page)).map((what) => ({ view: view.name, what }))
  await zoom(app, 1)
  await page.waitForFunction(() => window.innerWidth > 1000)
  return found
}

/** Names what reaches over the left or right edge of the window where nothing scrolls, and dialogs over any edge. */
function spillsIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { innerWidth: width, innerHeight: height } = window
    const isOut = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const isDialog = element.matches('[role="dialog"]')
      return left < -1 || right > width + 1 || (isDialog && (top < -1 || bottom > height + 1))
    }
    const isInScroller = (element: Element) => {
      for (let parent = element.parentElement; parent !== null; parent = parent.parentElement)
        if (/auto|scroll/.test(getComputedStyle(parent).overflowX) && parent.scrollWidth > parent.clientWidth)
          return true
      return false
    }
    return [...document.querySelectorAll('[role="dialog"], main, header, button, input, h1, h2, p')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && isOut(one) && !isInScroller(one))
      .map((one) => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent.slice(0, 40)}`)
  })
}

async function zoom(app: ElectronApplication, factor: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, value) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(value)
  }, factor)
}
