import type { Page } from '@playwright/test'
import { endApp, expect, test } from './helpers/app.ts'
import { takePicture } from './helpers/pictures.ts'
import { listedCount, openPaper, selectWords } from './helpers/reading.ts'
import { filesOfViews } from './helpers/views.ts'

test('tags, collections and kept searches are made, used and undone by keyboard, and are there after a restart', async ({
  startApp,
}) => {
  const first = await startApp({ files: filesOfViews().slice(0, 1) })
  let { page } = first
  await expect.poll(() => listedCount(page)).toBeGreaterThan(3)
  const all = await listedCount(page)
  await page.getByRole('listbox', { name: 'Papers' }).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+J')

  // Two papers get a tag that is not there yet, and one of them a second.
  await page.keyboard.press('t')
  const picker = page.getByRole('dialog', { name: 'Tags of 2 papers' })
  await picker.waitFor()
  await page.keyboard.type('long contexts')
  await expect(picker.getByRole('option', { name: 'New tag long contexts' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(picker.getByRole('option', { name: 'long contexts, on' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('t')
  await page.keyboard.type('method')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: 'method, on' })).toBeVisible()
  await page.keyboard.press('Escape')
  const tags = page.getByRole('list', { name: 'Tags', exact: true })
  await expect(tags.getByRole('button')).toHaveText([/long contexts.*2/, /method.*1/])

  // A collection of the paper at the cursor.
  await page.keyboard.press('c')
  await page.keyboard.type('Reading group')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: 'Reading group, on' })).toBeVisible()
  await page.keyboard.press('Escape')
  const collections = page.getByRole('list', { name: 'Collections', exact: true })
  const group = collections.getByRole('button', { name: /^Reading group/ })
  await expect(group).toHaveText(/1 papers/)

  // The list by tag, from the sources pane.
  await tags.getByRole('button', { name: /long contexts/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'long contexts', level: 2 })).toBeVisible()
  await expect.poll(() => listedCount(page)).toBe(2)
  await takePicture(page, 'tags-list')

  // A collection inside, renamed, then deleted with its own; all come back.
  await group.focus()
  await page.keyboard.press('Insert')
  await page.getByRole('textbox', { name: 'Name of the new collection' }).waitFor()
  await page.keyboard.type('Vision')
  await page.keyboard.press('Enter')
  const inside = collections.getByRole('button', { name: /^Vision/ })
  await expect(inside).toBeFocused()
  await page.keyboard.press('F2')
  await page.keyboard.type('Vision and video')
  await page.keyboard.press('Enter')
  await expect(collections.getByRole('button', { name: 'Vision and video' })).toBeFocused()
  await group.focus()
  await page.keyboard.press('Delete')
  await expect(collections).toBeHidden()
  await undo(page, 'Undid deletion of collection “Reading group”.')
  await expect(collections.getByRole('button', { name: 'Vision and video' })).toBeVisible()

  // A tag is taken off and comes back.
  await page.getByRole('listbox', { name: 'Papers' }).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('t')
  await page.keyboard.type('long')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect.poll(() => listedCount(page)).toBe(1)
  await undo(page, 'Undid removal of tag “long contexts”.')
  await expect.poll(() => listedCount(page)).toBe(2)

  // A search that names a tag is kept.
  await page.keyboard.press('/')
  await page.keyboard.type('tag:"long contexts" ')
  await expect.poll(() => listedCount(page)).toBe(2)
  await page.getByRole('button', { name: 'Keep this search' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Keep this search' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Contexts')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Contexts', level: 2 })).toBeVisible()
  await expect.poll(() => listedCount(page)).toBe(2)
  await endApp(first.app)

  page = (await startApp()).page
  await expect(page.getByRole('heading', { name: 'Contexts', level: 2 })).toBeVisible()
  await expect.poll(() => listedCount(page)).toBe(2)
  await expect(page.getByRole('list', { name: 'Kept searches' }).getByRole('button')).toHaveText(
    /Contexts.*2/,
  )
  await undo(page, 'Undid keeping of search “Contexts”.')
  await expect(page.getByRole('list', { name: 'Kept searches' })).toBeHidden()
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect.poll(() => listedCount(page)).toBe(all)
})

test('rows are dragged onto a tag and into a collection; a highlight is tagged; a tag takes the name of another', async ({
  startApp,
}) => {
  const { page } = await startApp({ files: filesOfViews().slice(0, 1) })
  await openPaper(page, 'Counting What a Model Forgets')
  await selectWords(page, 'We give an exact audit')
  await page.keyboard.press('2')
  await page.locator('[data-field="abstract"]').getByText('We give an exact audit', { exact: true }).click()
  await page.getByRole('toolbar', { name: 'Highlight' }).waitFor()
  await page.keyboard.press('t')
  await page.getByRole('dialog', { name: 'Tags of the highlight' }).waitFor()
  await page.keyboard.type('audits')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: 'audits, on' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('list', { name: 'Tags and collections' })).toContainText('audits')

  await page.getByRole('button', { name: 'New collection' }).click()
  await page.keyboard.type('To print')
  await page.keyboard.press('Enter')
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect.poll(() => listedCount(page)).toBeGreaterThan(3)
  const row = (place: number) => page.locator(`[role="option"][aria-posinset="${place}"]`)
  await row(1).click()
  await row(3).click({ modifiers: ['Shift'] })
  await expect(page.getByRole('toolbar', { name: 'Selected papers' })).toContainText('3 selected')
  const collections = page.getByRole('list', { name: 'Collections', exact: true })
  const collection = collections.getByRole('button', { name: /^To print/ })
  await row(2).dragTo(collection)
  await expect(collection).toHaveText(/3 papers/)
  await page.keyboard.press('Escape')
  const tag = page.getByRole('list', { name: 'Tags', exact: true }).getByRole('button', { name: /^audits/ })
  await row(1).dragTo(tag)
  await expect(tag).toHaveText(/audits.*2/)

  await row(1).click()
  await page.keyboard.press('t')
  await page.keyboard.type('Checks')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: 'Checks, on' })).toBeVisible()
  await page.keyboard.press('Escape')
  await tag.click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Rename/ }).click()
  await page.keyboard.type('checks')
  await page.keyboard.press('Enter')
  const question = page.getByRole('dialog', { name: 'Make the two tags one?' })
  await expect(question).toContainText('There is a tag Checks already')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Tags', exact: true }).getByRole('button')).toHaveText([
    /Checks.*2/,
  ])
  await takePicture(page, 'tags-merged')
})

async function undo(page: Page, said: string): Promise<void> {
  await page.keyboard.press('Control+z')
  await expect(page.getByText(said).first()).toBeVisible()
}
