import type { Page } from '@playwright/test'
import { expect, killApp, test } from './helpers/app.ts'
import { captureOf } from './helpers/captures.ts'
import { takePicture } from './helpers/pictures.ts'
import { listedCount, openPaper } from './helpers/reading.ts'

test('many papers are acted on at once by keyboard alone, and come back by one undo', async ({
  startApp,
}) => {
  const { page } = await startApp({ files: [captureOf(14)] })
  await expect.poll(() => listedCount(page)).toBe(14)
  await focusList(page)
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+x')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+x')
  const bar = page.getByRole('toolbar', { name: 'Selected papers' })
  await expect(bar).toContainText('2 selected')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(bar).toContainText('3 selected')
  await takePicture(page, 'triage-selection')
  await page.keyboard.press('l')
  await expect.poll(() => listedCount(page)).toBe(11)
  await expect(bar).toBeHidden()
  await expect(status(page, 'Moved 3 papers to Later.')).toBeVisible()

  await page.keyboard.press('Control+a')
  await expect(bar).toContainText('11 selected')
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await page.keyboard.press('Control+a')
  await expect(bar).toContainText('11 selected')
  await page.keyboard.press('e')
  await expect(page.getByText('Inbox is empty.')).toBeVisible()

  await undo(page, 'Undid archiving of 11 papers.')
  await expect.poll(() => listedCount(page)).toBe(11)
  await undo(page, 'Undid move of 3 papers to later.')
  await expect.poll(() => listedCount(page)).toBe(14)
})

test('a triage pass takes three keys, goes back, ends in a receipt, and is undone whole', async ({
  startApp,
}) => {
  const { page } = await startApp({ files: [captureOf(12)] })
  await expect.poll(() => listedCount(page)).toBe(12)
  await focusList(page)
  await page.keyboard.press('Home')
  await page.keyboard.press('j')
  await page.keyboard.press('p')
  const sheet = page.getByRole('dialog', { name: 'Triage pass' })
  await expect(sheet).toContainText('11 papers')
  await expect(sheet.getByRole('button', { name: '20 papers' })).toBeFocused()
  await takePicture(page, 'triage-sheet')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('6')
  await page.keyboard.press('Enter')

  await expect(passTitle(page, 2)).toBeVisible()
  await expect(sheet).toContainText('1 of 6')
  await takePicture(page, 'triage-pass')
  await page.keyboard.press('ArrowRight')
  await expect(passTitle(page, 3)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(passTitle(page, 4)).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(passTitle(page, 5)).toBeVisible()
  await page.keyboard.press('Backspace')
  await expect(passTitle(page, 4)).toBeVisible()
  await page.keyboard.press('k')
  await page.keyboard.press('x')
  await page.keyboard.press('Control+z')
  await expect(passTitle(page, 5)).toBeVisible()
  await page.keyboard.press('l')
  await expect(sheet).toContainText('5 of 6')
  await page.keyboard.press('q')

  const receipt = page.getByRole('dialog', { name: 'Receipt of the pass' })
  await expect(receipt).toContainText('4 papers in')
  const kept = receipt.getByRole('region', { name: 'Kept' }).getByRole('listitem')
  await expect(kept).toHaveText([/^Paper Number 2 /, /^Paper Number 4 /])
  await expect(receipt.getByRole('region', { name: 'Later' }).getByRole('listitem')).toHaveCount(2)
  await expect(receipt.getByRole('region', { name: 'Dismissed' }).getByRole('listitem')).toHaveCount(0)
  await expect(receipt.getByRole('button', { name: 'Done' })).toBeFocused()
  await takePicture(page, 'triage-receipt')
  await expect(receipt.getByRole('button', { name: 'Undo all' })).toBeEnabled()
  await page.keyboard.press('u')
  await expect(status(page, 'Undid triage of 4 papers.')).toBeVisible()
  await expect.poll(() => listedCount(page)).toBe(12)
  await expect(heading(page, 2)).toBeVisible()
})

test('a pass that is cut off by a kill is whole and can be undone; what was read and remarked is still there', async ({
  startApp,
}) => {
  const first = await startApp({ files: [captureOf(8)], size: { width: 1100, height: 420 } })
  const { page } = first
  await expect.poll(() => listedCount(page)).toBe(8)
  await openPaper(page, 'Paper Number 7 on a Subject')
  await page.keyboard.press('i')
  await page.keyboard.type('compare with number 2')
  await page.keyboard.press('Enter')
  await expect(page.getByTitle('Change the remark')).toHaveText('compare with number 2')
  await page.keyboard.press('Space')
  await expect.poll(() => scrolled(page)).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await openPaper(page, 'Paper Number 3 on a Subject')
  const going = page.getByRole('region', { name: 'Continue' })
  await expect(going).toContainText('Paper Number 7')
  await takePicture(page, 'triage-continue')
  await page.keyboard.press('Escape')
  await expect.poll(() => listedCount(page)).toBe(8)
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('1 of')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('dialog')).toContainText('3 of')
  await expect.poll(() => undoName(page)).toBe('Undo triage of 2 papers')
  await killApp(first.app)

  const second = (await startApp({ size: { width: 1100, height: 420 } })).page
  await expect.poll(() => listedCount(second)).toBe(6)
  await focusList(second)
  await undo(second, 'Undid triage of 2 papers.')
  // A list that took long to be read at the start is not read again at once.
  await expect.poll(() => listedCount(second), { timeout: 20_000 }).toBe(8)
  await second.keyboard.press('g')
  await second.keyboard.press('n')
  await expect(heading(second, 7)).toBeVisible()
  await expect.poll(() => scrolled(second)).toBeGreaterThan(0)
  await expect(second.getByTitle('Change the remark')).toHaveText('compare with number 2')
  await takePicture(second, 'triage-remark')
  await second.keyboard.press('Control+[')
  await expect(heading(second, 3)).toBeVisible()
  await second.keyboard.press('Control+]')
  await expect(heading(second, 7)).toBeVisible()
  await pressMouseButton(second, 'back')
  await expect(heading(second, 3)).toBeVisible()
  await pressMouseButton(second, 'forward')
  await expect(heading(second, 7)).toBeVisible()
  await undo(second, 'Undid remark.')
  await expect(second.getByTitle('Change the remark')).toBeHidden()
})

test('a pass is there in the dark and in a small window; time marks nothing for who marks by hand', async ({
  startApp,
}) => {
  const { app, page } = await startApp({ files: [captureOf(12)], size: { width: 460, height: 640 } })
  await expect.poll(() => listedCount(page)).toBe(12)
  await focusList(page)
  await page.keyboard.press('Home')
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  await expect(passTitle(page, 1)).toBeVisible()
  await takePicture(page, 'triage-pass-small')
  await page.emulateMedia({ colorScheme: 'dark' })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1320, 860))
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1320)
  await takePicture(page, 'triage-pass-dark')
  for (const key of ['k', 'l', 'x', 'k', 'l']) {
    await page.keyboard.press(key)
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Undo all' })).toBeEnabled()
  await takePicture(page, 'triage-receipt-dark')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect.poll(() => listedCount(page)).toBe(7)

  // Where the person marks by hand alone, time on screen is counted and marks nothing.
  await page.evaluate(() => window.offprint.call('settings.set', { markReadBy: 'hand', secondsToRead: 1 }))
  await page.keyboard.press('End')
  await expect(heading(page, 12)).toBeVisible()
  await expect.poll(() => lastRead(page), { timeout: 20_000 }).toMatch(/^Paper Number 12 /)
  await expect(page.getByRole('option', { name: /^Paper Number 12 .*unread/ })).toBeVisible()
  await page.evaluate(() => window.offprint.call('settings.set', { markReadBy: 'screen' }))
  await expect(page.getByRole('option', { name: /^Paper Number 12 .*unread/ })).toBeHidden()
})

async function focusList(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: 'Papers' }).focus()
}

/** The title of this paper on the page of a pass. */
function passTitle(page: Page, number: number) {
  return page.getByRole('dialog').getByRole('heading', { level: 1, name: `Paper Number ${number} on` })
}

/** The title of this paper in the reader. */
function heading(page: Page, number: number) {
  return page.getByRole('main').getByRole('heading', { level: 1, name: `Paper Number ${number} on` })
}

function status(page: Page, message: string) {
  return page.getByRole('status').filter({ hasText: message })
}

async function undo(page: Page, message: string): Promise<void> {
  await page.keyboard.press('Control+z')
  await expect(status(page, message)).toBeVisible()
}

async function undoName(page: Page): Promise<string | null> {
  return page.evaluate(
    () => document.querySelector('[aria-label^="Undo "]')?.getAttribute('aria-label') ?? null,
  )
}

/** The title of the paper that was read last, as the library has it. */
async function lastRead(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const recent = await window.offprint.call('papers.recent', {})
    return recent.ok ? (recent.value[0]?.title ?? '') : ''
  })
}

async function scrolled(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelector('[data-scroller]')?.scrollTop ?? 0)
}

/** Presses a button of the mouse that the driver has no name for. */
async function pressMouseButton(page: Page, button: 'back' | 'forward'): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const type of ['mousePressed', 'mouseReleased'] as const) {
    await session.send('Input.dispatchMouseEvent', { type, button, x: 600, y: 200, clickCount: 1 })
  }
  await session.detach()
}
