import type { Page } from '@playwright/test'
import { violationsIn } from './helpers/access.ts'
import { endApp, expect, test } from './helpers/app.ts'
import { captureOf } from './helpers/captures.ts'
import { takePicture } from './helpers/pictures.ts'
import { listedCount, paintedInAbstract, selectWords } from './helpers/reading.ts'

const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings' })
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keys' })
const titleOnScreen = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })

test('a key is given to another command after a warning, shown on the sheet, and there after a restart', async ({
  startApp,
}) => {
  const first = await startApp({ files: [captureOf(6)] })
  const { page } = first
  await expect.poll(() => listedCount(page)).toBe(6)
  await page.keyboard.press('j')
  await expect(titleOnScreen(page)).toHaveText(/^Paper Number 1 /)

  await openKeySettings(page)
  await takePicture(page, 'key-settings')
  await giveNewKeys(page, 'archive', 'Archive', 'Control+c')
  await expect(settings(page).getByRole('alert')).toHaveText(/^Ctrl\+C belongs to text/)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(settings(page).getByRole('alert')).toHaveText('J already runs “Next paper”.')
  await takePicture(page, 'key-clash')
  await page.keyboard.press('Escape')
  await expect(settings(page).getByRole('alert')).toHaveCount(0)
  await expect(keysOf(page, 'Archive')).toHaveAccessibleName('Change the keys of “Archive”: E')
  await expect(keysOf(page, 'Archive')).toBeFocused()

  await page.keyboard.press('Enter')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(settings(page).getByRole('button', { name: /^Use it anyway.*“Next paper”$/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(keysOf(page, 'Archive')).toHaveAccessibleName('Change the keys of “Archive”: J')
  await giveNewKeys(page, 'next paper', 'Next paper', 'q')
  await page.keyboard.press('q')
  await expect(keysOf(page, 'Next paper')).toHaveAccessibleName(/: Q, then Q$/)
  await page.keyboard.press('Escape')
  await expect(settings(page)).toHaveCount(0)

  await page.keyboard.press('q')
  await page.keyboard.press('q')
  await expect(titleOnScreen(page)).toHaveText(/^Paper Number 2 /)
  await page.keyboard.press('j')
  await expect.poll(() => listedCount(page)).toBe(5)
  await page.keyboard.press('?')
  await sheet(page).getByRole('searchbox').fill('paper archive')
  await expect(sheet(page).locator('dl > div')).toHaveText('Archivej')
  await sheet(page).getByRole('searchbox').fill('')
  await page.emulateMedia({ media: 'print' })
  await takePicture(page, 'keys-printed')
  await endApp(first.app)

  const again = (await startApp()).page
  await expect.poll(() => listedCount(again)).toBe(5)
  await again.keyboard.press('j')
  await expect.poll(() => listedCount(again)).toBe(4)
})

test('the palette does what is typed where the person was, finds papers, and adds them to the selection', async ({
  startApp,
}) => {
  const { page } = await startApp({ files: [captureOf(12)] })
  await expect.poll(() => listedCount(page)).toBe(12)
  await page.keyboard.press('j')
  await expect(titleOnScreen(page)).toHaveText(/^Paper Number 1 /)
  await selectWords(page, 'We study the subject')

  await choose(page, 'hl sel', 'Highlight the selection')
  await expect
    .poll(async () => (await paintedInAbstract(page)).map(({ text }) => text))
    .toContain('We study the subject')
  await list(page).focus()
  await choose(page, 'star', 'Star, Paper')
  await expect(list(page)).toBeFocused()

  await open(page, 'number 7')
  await line(page, 'Paper Number 7').waitFor()
  await takePicture(page, 'palette-papers')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Control+Enter')
  await expect(palette(page).getByRole('status')).toHaveText('1 paper added to the selection')
  expect(await violationsIn(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(titleOnScreen(page)).toHaveText(/^Paper Number 7 /)
  await page.keyboard.press('Control+k')
  await expect(palette(page).getByRole('group').first()).toHaveAccessibleName('Done last')
  await takePicture(page, 'palette')
  await page.keyboard.press('Escape')
  await expect(palette(page)).toHaveCount(0)
})

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find an action or a paper' })
const list = (page: Page) => page.getByRole('listbox', { name: 'Papers' })
const line = (page: Page, name: string) => palette(page).getByRole('option', { name })

async function open(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(palette(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.type(typed)
}

/** Types into the palette until this is what Enter means, and presses it. */
async function choose(page: Page, typed: string, name: string): Promise<void> {
  await open(page, typed)
  await expect(palette(page).getByRole('option', { selected: true })).toHaveAccessibleName(new RegExp(name))
  await page.keyboard.press('Enter')
  await expect(palette(page)).toHaveCount(0)
}

/** Opens the settings at the keys of commands, from the keyboard. */
async function openKeySettings(page: Page): Promise<void> {
  await page.keyboard.press('Control+,')
  await settings(page).waitFor()
  const keysTab = settings(page).getByRole('tab', { name: 'Keys' })
  await page.keyboard.press('Tab')
  while (!(await keysTab.evaluate((tab) => tab === document.activeElement)))
    await page.keyboard.press('ArrowDown')
}

/** Looks a command up by a filter, and presses the first of its new keys. */
async function giveNewKeys(page: Page, filter: string, title: string, key: string): Promise<void> {
  const field = settings(page).getByRole('searchbox', { name: /Find a command/ })
  while (!(await field.evaluate((input) => input === document.activeElement)))
    await page.keyboard.press('Tab')
  await field.fill(filter)
  await page.keyboard.press('ArrowDown')
  await expect(keysOf(page, title)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press(key)
}

function keysOf(page: Page, title: string) {
  return settings(page).getByRole('button', { name: `Change the keys of “${title}”:` })
}
