import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Page } from '@playwright/test'
import { parseStartArguments } from '../../scripts/start/arguments.mjs'
import { endApp, expect, type RunningApp, test } from './helpers/app.ts'
import { captureHolding, captureOf } from './helpers/captures.ts'
import { listedCount, openPaper, paintedInAbstract, selectWords } from './helpers/reading.ts'

const list = (page: Page) => page.getByRole('listbox', { name: 'Papers' })
const reader = (page: Page) => page.getByRole('main')
const sources = (page: Page) => page.getByRole('navigation', { name: 'Sources' })
const showSources = (page: Page) => page.getByRole('button', { name: 'Show sources' })
const edge = (page: Page, pane: string) => page.getByRole('separator', { name: `Width of the ${pane}` })

test('text pasted on the list is imported, and pasted into the search box is not', async ({ startApp }) => {
  const { app, page } = await startApp({ files: [captureOf(3)] })
  await expect.poll(() => listedCount(page)).toBe(3)
  await copy({ app, page }, readFileSync(captureOf(8), 'utf8'))

  await page.keyboard.press('/')
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('searchbox')).toHaveValue(/Paper Number 2/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect.poll(() => listedCount(page)).toBe(3)

  await list(page).focus()
  await page.keyboard.press('Control+v')
  await expect(page.getByText(/^Clipboard: 8 papers found/).first()).toBeVisible()
  await expect.poll(() => listedCount(page)).toBe(8)
})

test('a window of two panes keeps the sources at hand, in an overlay that holds the focus', async ({
  startApp,
}) => {
  const { page } = await startApp({ files: [captureOf(5)], size: { width: 860, height: 700 } })
  await expect.poll(() => listedCount(page)).toBe(5)
  await openPaper(page, 'Paper Number 2')
  await expect(list(page)).toBeVisible()
  await expect(sources(page)).toBeHidden()
  await fitsIn(page)

  await showSources(page).click()
  await expect(sources(page)).toBeVisible()
  await fitsIn(page)
  // Far more often than there are sources: what lies below the overlay is not to be reached.
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press('Tab')
    expect(await focusedBelow(page, [list, reader])).toBe(false)
  }
  await page.keyboard.press('Escape')
  await expect(sources(page)).toBeHidden()
  await expect(showSources(page)).toBeFocused()

  await page.keyboard.press('Enter')
  await sources(page)
    .getByRole('button', { name: /^Starred/ })
    .click()
  await expect(sources(page)).toBeHidden()
  await expect(page.getByText('No paper is starred.')).toBeVisible()
})

test('a window of one pane leads from the list to a paper and back, by every way back', async ({
  startApp,
}) => {
  const { page } = await startApp({ files: [captureOf(5)], size: { width: 420, height: 640 } })
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(420)
  await expect.poll(() => listedCount(page)).toBe(5)
  await fitsIn(page)
  const waysBack = [
    () => page.getByRole('button', { name: 'Back to the list' }).click(),
    () => page.keyboard.press('Escape'),
    () => page.keyboard.press('u'),
  ]
  for (const goBack of waysBack) {
    await page.getByRole('option').nth(1).click()
    await expect(reader(page).getByRole('heading', { level: 1 })).toBeVisible()
    await expect(list(page)).toBeHidden()
    await fitsIn(page)
    await goBack()
    await expect(list(page)).toBeVisible()
    await expect(reader(page)).toBeHidden()
  }
  await showSources(page).click()
  await expect(sources(page)).toBeVisible()
  await fitsIn(page)
})

test('edges of panes move by keys, within their limits, and stand there after a restart', async ({
  startApp,
}) => {
  const first = await startApp({ files: [captureOf(3)] })
  await edge(first.page, 'sources').focus()
  await first.page.keyboard.press('ArrowRight')
  await expect(edge(first.page, 'sources')).toHaveAttribute('aria-valuenow', '232')
  await edge(first.page, 'list').focus()
  await first.page.keyboard.press('Home')
  await expect(edge(first.page, 'list')).toHaveAttribute('aria-valuenow', '260')
  await first.page.keyboard.press('ArrowLeft')
  await expect(edge(first.page, 'list')).toHaveAttribute('aria-valuenow', '260')
  await endApp(first.app)

  const { page } = await startApp()
  await expect(edge(page, 'sources')).toHaveAttribute('aria-valuenow', '232')
  expect((await sources(page).boundingBox())?.width).toBe(231)
  await expect(edge(page, 'list')).toHaveAttribute('aria-valuenow', '260')
  await edge(page, 'list').dblclick()
  await expect(edge(page, 'list')).toHaveAttribute('aria-valuenow', '372')
})

test('a key that is held down decides once, and moves on as long as it is held', async ({ startApp }) => {
  const { page } = await startApp({ files: [captureOf(9)] })
  await expect.poll(() => listedCount(page)).toBe(9)
  await page.keyboard.press('j')
  for (let times = 0; times < 4; times += 1) await page.keyboard.down('e')
  await page.keyboard.up('e')
  await expect.poll(() => listedCount(page)).toBe(8)
  for (let times = 0; times < 3; times += 1) await page.keyboard.down('j')
  await page.keyboard.up('j')
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText(/^Paper Number 5 /)
  expect(await listedCount(page)).toBe(8)
})

test('unread papers and highlights can be told where the system chooses all colours', async ({
  startApp,
}) => {
  const { page } = await startApp({ files: [captureOf(3)] })
  await expect.poll(() => listedCount(page)).toBe(3)
  await openPaper(page, 'Paper Number 2')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.locator('[data-field="abstract"] [data-kind="math"]').first().waitFor()
  await selectWords(page, 'a bound of', 'and na')
  await page.keyboard.press('4')
  await expect
    .poll(async () => (await paintedInAbstract(page)).map(({ name }) => name))
    .toContain('formula-1')
  await page.emulateMedia({ forcedColors: 'active' })
  const canvas = await background(page, 'body')
  await expect.poll(() => background(page, '[role="option"][data-unread]', '::before')).not.toBe(canvas)
  await expect.poll(() => background(page, '[data-kind="math"][data-lanes]')).not.toBe(canvas)
})

test('a file named at the start is imported, from where the person stands', async ({ startApp }) => {
  const file = captureHolding(readFileSync(captureOf(4), 'utf8'), 'a page of June.txt')
  const parsed = parseStartArguments([basename(file)], dirname(file))
  const { page } = await startApp({ files: 'options' in parsed ? parsed.options.files : [] })
  await expect(page.getByText(/^a page of June\.txt: 4 papers found, all new\./).first()).toBeVisible()
  await expect.poll(() => listedCount(page)).toBe(4)
})

async function copy({ app }: RunningApp, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
}

/** The colour behind an element, or behind one of its parts. */
async function background(page: Page, selector: string, part?: '::before'): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element, name).backgroundColor, part)
}

/** Nothing is cut off or hangs over the window's right edge. */
async function fitsIn(page: Page): Promise<void> {
  const overhanging = await page.evaluate(() =>
    [...document.querySelectorAll('button, h1, [role="option"], [role="searchbox"], p')]
      .filter(
        (element) => element.checkVisibility() && element.getBoundingClientRect().right > window.innerWidth,
      )
      .map((element) => element.textContent),
  )
  expect(overhanging).toEqual([])
}

async function focusedBelow(page: Page, panes: readonly ((page: Page) => ReturnType<Page['getByRole']>)[]) {
  const answers = panes.map((pane) =>
    pane(page).evaluate((element) => element.contains(document.activeElement)),
  )
  return (await Promise.all(answers)).includes(true)
}
