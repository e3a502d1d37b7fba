import type { Page } from '@playwright/test'
import { expect, test } from './helpers/app.ts'
import { captureHolding, captureOf } from './helpers/captures.ts'
import { listedCount, openPaper } from './helpers/reading.ts'

const shownTitle = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })
const chosen = (page: Page) => page.getByRole('option', { selected: true })
const topOfChosen = async (page: Page) => Math.round((await chosen(page).boundingBox())?.y ?? 0)
const place = async (page: Page) => Number(await chosen(page).first().getAttribute('aria-posinset'))

test('papers are moved through and decided on by keys, and each decision can be undone', async ({
  startApp,
}) => {
  const { page } = await startApp({ files: [captureOf(30)] })
  await expect.poll(() => listedCount(page)).toBe(30)
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('j')
  await expect(shownTitle(page)).toHaveText(/^Paper Number 3 /)
  await page.keyboard.press('k')
  await expect(shownTitle(page)).toHaveText(/^Paper Number 2 /)

  await page.keyboard.press('e')
  await expect(shownTitle(page)).toHaveText(/^Paper Number 3 /)
  await expect.poll(() => listedCount(page)).toBe(29)
  expect(await place(page)).toBe(2)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(() => listedCount(page)).toBe(30)
  await expect(shownTitle(page)).toHaveText(/^Paper Number 2 /)
  await expect.poll(() => place(page)).toBe(2)

  await page.keyboard.press('Shift+X')
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('Shift+J')
  await expect(chosen(page)).toHaveCount(3)
  await page.keyboard.press('x')
  await expect.poll(() => listedCount(page)).toBe(27)
  await expect(page.getByText('Dismissed 3 papers')).toBeVisible()
  await expect(shownTitle(page)).toHaveText(/^Paper Number 5 /)

  await page.keyboard.press('s')
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect.poll(() => listedCount(page)).toBe(1)
  await page.keyboard.press('s')
  await expect(page.getByText('No paper is starred.')).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await expect.poll(() => listedCount(page)).toBe(27)
  await page.keyboard.press('End')
  await expect(shownTitle(page)).toHaveText(/^Paper Number 30 /)
  await page.keyboard.press('Home')
  await expect(shownTitle(page)).toHaveText(/^Paper Number 1 /)
})

test('a search marks what it finds, and Escape leads back to where one was', async ({ startApp }) => {
  const { page } = await startApp({ files: [captureOf(30)] })
  await expect.poll(() => listedCount(page)).toBe(30)
  for (let times = 0; times < 12; times += 1) await page.keyboard.press('j')
  await expect(shownTitle(page)).toHaveText(/^Paper Number 12 /)
  await page.keyboard.press('/')
  await page.keyboard.type('naive crumbs number 2')
  await expect(page.getByText(/found$/).first()).toBeVisible()
  await expect(page.getByRole('option').first().locator('mark').first()).toHaveText('Number')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => place(page)).toBe(1)
  await expect(page.getByRole('listbox', { name: 'Papers' })).toBeFocused()
  await page.keyboard.press('/')
  await page.keyboard.press('Escape')
  await expect.poll(() => listedCount(page)).toBe(30)
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox', { name: 'Papers' })).toBeFocused()
  await expect(shownTitle(page)).toHaveText(/^Paper Number 12 /)
  await expect(chosen(page)).toBeInViewport()

  await page.keyboard.press('/')
  await page.keyboard.type('zebra')
  await expect(page.getByText('No paper matches zebra.')).toBeVisible()
})

test('what is on screen stays where it is while an import adds papers above it', async ({
  startApp,
  startSecond,
}) => {
  const { page } = await startApp({ files: [captureOf(60)] })
  await expect.poll(() => listedCount(page)).toBe(60)
  await openPaper(page, 'Paper Number 31')
  await page.keyboard.press('Escape')
  await expect.poll(() => listedCount(page)).toBe(60)
  await page.keyboard.press('k')
  await page.keyboard.press('j')
  await expect(chosen(page)).toBeInViewport()
  let before = Number.NaN
  // Until it stands still: each key may have scrolled.
  await expect
    .poll(async () => {
      const last = before
      before = await topOfChosen(page)
      return before === last
    })
    .toBe(true)
  const newer = Array.from({ length: 25 }, (_value, index) => paperOfTomorrow(index + 1))
  await startSecond([captureHolding(`Daily Papers\n\nJun 27\n\n${newer.join('\n\n')}\n`)])
  await expect.poll(() => listedCount(page)).toBe(85)
  await expect.poll(() => place(page)).toBe(56)
  await expect.poll(() => topOfChosen(page)).toBe(before)
})

test('Space reads on to the end of a paper and then to the next unread one', async ({ startApp }) => {
  const { page } = await startApp({ files: [captureOf(5)], size: { width: 1320, height: 360 } })
  await expect.poll(() => listedCount(page)).toBe(5)
  await page.keyboard.press('j')
  await expect(shownTitle(page)).toHaveText(/^Paper Number 1 /)
  await page.keyboard.press('j')
  await page.keyboard.press('m')
  await page.keyboard.press('k')
  await expect(page.locator('[aria-posinset="2"]')).toHaveAttribute('data-read', '')
  await expect
    .poll(async () => {
      await page.keyboard.press('Space')
      return shownTitle(page).textContent()
    })
    .toMatch(/^Paper Number 3 /)
})

/** A paper that no other capture of these tests holds. */
function paperOfTomorrow(number: number): string {
  return `Tomorrow’s Finding ${number}\n\nWe report finding ${number} of tomorrow at length, in a sentence that could not be taken for a title by anybody. We report finding ${number} once more, so that it is an abstract.`
}
