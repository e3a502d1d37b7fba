import type { Page } from '@playwright/test'
import { violationsIn } from './helpers/access.ts'
import { chooseFromMenu, expect, test } from './helpers/app.ts'
import { captureHolding } from './helpers/captures.ts'
import { takePicture } from './helpers/pictures.ts'
import { listedCount } from './helpers/reading.ts'

const shownTitle = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })
const chosen = (page: Page) => page.getByRole('option', { selected: true })
const list = (page: Page) => page.getByRole('listbox', { name: 'Papers' })
const menu = (page: Page) => page.getByRole('menu', { name: 'Order of the list' })

test('a list is sorted, grouped and drawn otherwise by keys, and the cursor stays on its paper', async ({
  startApp,
}) => {
  const { app, page } = await startApp({ files: [feedOfTwoDays()] })
  await expect.poll(() => listedCount(page)).toBe(60)
  await page.keyboard.press('j')
  await expect(shownTitle(page)).toHaveText(/^Finding 1 /)
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('j')
  await expect(shownTitle(page)).toHaveText(/^Finding 5 /)
  await expect(page.locator('[data-group-heading]').first()).toHaveText(/26 June/)

  await page.keyboard.press('y')
  await expect(menu(page)).toBeVisible()
  await pick(page, 'Votes')
  await takePicture(page, 'order-menu')
  expect(await violationsIn(page)).toEqual([])
  await pick(page, 'Nothing')
  await page.keyboard.press('Escape')
  await expect(menu(page)).toBeHidden()
  await expect(list(page)).toBeFocused()
  await expect(page.getByRole('button', { name: 'Order of the list: Votes' })).toBeVisible()
  await expect(page.locator('[data-group-heading]')).toHaveCount(0)
  await expect(shownTitle(page)).toHaveText(/^Finding 5 /)
  await expect(chosen(page)).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(shownTitle(page)).toHaveText(/^Finding 60 /)
  await takePicture(page, 'order-cards')

  await page.keyboard.press('y')
  await pick(page, 'Compact')
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeFocused()
  await takePicture(page, 'order-compact')
  await page.keyboard.press('y')
  await pick(page, 'Columns')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Sorted by Votes, most first' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Order of the list: Votes, fewest first' })).toBeVisible()
  expect(await violationsIn(page)).toEqual([])
  await expect(chosen(page)).toBeInViewport()
  await expect.poll(() => chosen(page).getAttribute('aria-posinset')).toBe('60')
  for (const theme of ['Light', 'Dark']) {
    await chooseFromMenu(app, 'View', `Theme: ${theme}`)
    await takePicture(page, `order-columns-${theme.toLowerCase()}`)
  }
})

test('the heading of the day in sight stays on top in every layout, and gives way to the next', async ({
  startApp,
}) => {
  const { app, page } = await startApp({
    files: [feedOfTwoDays()],
    size: { width: 1700, height: 700 },
  })
  await expect.poll(() => listedCount(page)).toBe(60)
  await page.getByRole('separator', { name: /list/i }).first().focus()
  for (let times = 0; times < 40; times += 1) await page.keyboard.press('ArrowRight')
  for (const layout of ['Cards', 'Compact', 'Columns']) {
    await page.keyboard.press('y')
    await pick(page, layout)
    await page.keyboard.press('Escape')
    await expect(menu(page)).toBeHidden()
    await list(page).focus()
    await page.keyboard.press('Home')
    await expect.poll(() => headingOnTop(page)).toMatch(/26 June/)
    for (let times = 0; times < 29; times += 1) await page.keyboard.press('j')
    await expect(shownTitle(page)).toHaveText(/^Finding 30 /)
    await expect.poll(() => headingOnTop(page)).toMatch(/26 June/)
    await expect(chosen(page)).toBeInViewport({ ratio: 1 })
    await takePicture(page, `sticky-${layout.toLowerCase()}`)
    await page.keyboard.press('End')
    await expect.poll(() => headingOnTop(page)).toMatch(/25 June/)
    await page.keyboard.press('Home')
  }
  await chooseFromMenu(app, 'View', 'Theme: Dark')
  await page.keyboard.press('j')
  await takePicture(page, 'sticky-columns-dark')
})

/** The heading at the upper edge of the list, over the row that is there; empty where there is none. */
async function headingOnTop(page: Page): Promise<string> {
  return list(page).evaluate((element) => {
    const { top } = element.getBoundingClientRect()
    const headings = [...element.querySelectorAll('[data-group-heading]')]
    const onTop = headings.find((heading) => Math.abs(heading.getBoundingClientRect().top - top) < 2)
    return onTop?.textContent ?? ''
  })
}

/** Moves through the open menu to an entry and chooses it, by keys alone. */
async function pick(page: Page, name: string): Promise<void> {
  const entry = menu(page).getByRole('menuitemradio', { name, exact: true })
  for (let times = 0; times < 20; times += 1) {
    if (await entry.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(entry).toHaveAttribute('aria-checked', 'true')
}

/** A feed of two days with thirty papers each, of which each has one vote more than the one before it. */
function feedOfTwoDays(): string {
  const papers = Array.from({ length: 60 }, (_value, index) => paper(index + 1))
  return captureHolding(JSON.stringify(papers), 'daily-papers.json')
}

function paper(number: number) {
  const day = number <= 30 ? '2026-06-26' : '2026-06-25'
  return {
    paper: {
      id: `2506.${20000 + number}`,
      title: `Finding ${number} on the Length of Titles that a Narrow List Cannot Show in One Line`,
      summary: `We report finding ${number} at length, in a sentence that could not be taken for a title by anybody.`,
      authors: ['Ada Lindqvist', 'Chidi Okonkwo', 'Hye-jin Park', 'Tomás Rivera'].map((name) => ({ name })),
      publishedAt: '2026-06-20T00:00:00.000Z',
      submittedOnDailyAt: `${day}T00:00:00.000Z`,
      upvotes: number,
    },
    publishedAt: `${day}T08:00:00.000Z`,
    title: `Finding ${number} on the Length of Titles that a Narrow List Cannot Show in One Line`,
  }
}
