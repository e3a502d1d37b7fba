import { join } from 'node:path'
import { expect, killApp, root, test } from './helpers/app.ts'
import { draftIn } from './helpers/drafts.ts'
import { takePicture } from './helpers/pictures.ts'
import { listedCount, openPaper } from './helpers/reading.ts'

const feed = join(root, 'tests', 'e2e', 'fixtures', 'invented-feed.txt')

test('a note is drawn as it is written, links by [[ and tags by #, and is told where it links', async ({
  startApp,
  libraryFolder,
}) => {
  const { page } = await startApp({ files: [feed] })
  await expect.poll(() => listedCount(page)).toBeGreaterThan(3)
  await openPaper(page, 'Quiet Tokens')
  await page.keyboard.press('n')
  const editor = page.getByRole('textbox', { name: 'note on this paper' })
  await editor.waitFor()
  await page.keyboard.type('# Plan\n\nSome *kind* of **words** and $a_1$ here\n\n- [ ] count\nmore')
  await expect(editor.locator('.cm-heading-1')).toHaveText('Plan')
  await expect(editor.getByText('Some kind of words')).toBeVisible()
  await expect(editor.locator('.cm-formula-drawn .katex')).toBeVisible()
  await editor.locator('.cm-task').first().click()
  await expect.poll(() => draftIn(libraryFolder)).toContain('- [x] count\n- [ ] more')

  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('as in [[shall')
  const offers = page.getByRole('listbox', { name: 'Offers' })
  await expect(offers.getByRole('option').first()).toContainText('Shallow Codebooks, Deep Decoders')
  await page.keyboard.press('Enter')
  await page.keyboard.type(' for #meth')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Shallow Codebooks, Deep Decoders' })).toBeVisible()
  await takePicture(page, 'note')

  await page.keyboard.press('n')
  await page.keyboard.type(' and #me')
  await expect(offers.getByRole('option', { name: /#meth/ })).toBeVisible()
  await takePicture(page, 'note-offers')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Shallow Codebooks, Deep Decoders' }).click()
  await page.getByRole('main').getByRole('heading', { level: 1, name: 'Shallow Codebooks' }).waitFor()
})

test('a free note survives being killed, is told by what it links to, found, and given an older text back', async ({
  startApp,
  libraryFolder,
}) => {
  const first = await startApp({ files: [feed] })
  await expect.poll(() => listedCount(first.page)).toBeGreaterThan(3)
  await first.page.keyboard.press('Shift+N')
  await first.page.keyboard.type('Half a thou')
  await expect.poll(() => draftIn(libraryFolder)).toContain('Half a thou')
  await killApp(first.app)

  const { page } = await startApp()
  const editor = page.getByRole('dialog', { name: 'Note' }).getByRole('textbox')
  const open = async (words: string) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find an action or a paper' }).fill(words)
    await page
      .getByRole('option', { name: /, note$/ })
      .first()
      .click()
    await expect(editor).toBeFocused()
  }
  await open('half')
  await expect(editor).toHaveText('Half a thou')
  await page.keyboard.type('ght on [[quiet tok')
  await page.getByRole('option', { name: 'Quiet Tokens' }).waitFor()
  // Escape takes the offers away, and not the note.
  await page.keyboard.press('Escape')
  await expect(editor).toBeVisible()
  await page.keyboard.press('Backspace')
  await page.getByRole('option', { name: 'Quiet Tokens' }).waitFor()
  await page.keyboard.press('Enter')
  await takePicture(page, 'free-note')
  await page.keyboard.press('Escape')
  await expect(editor).toBeHidden()

  await open('thought')
  await page.keyboard.type(' and another')
  await page.keyboard.press('Escape')
  await openPaper(page, 'Quiet Tokens')
  const backlinks = page.getByRole('region', { name: 'Mentioned in' })
  await expect(backlinks).toContainText('Half a thought on Quiet Tokens and another')
  await backlinks.getByRole('button').first().click()
  await expect(editor).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' and a third')
  await page.getByRole('button', { name: 'Versions of the note' }).click()
  const versions = page.getByRole('listbox', { name: 'Versions, the newest first' }).getByRole('option')
  await expect(versions).toHaveCount(3)
  await versions.last().click()
  await takePicture(page, 'note-versions')
  await page.getByRole('button', { name: 'Restore this version' }).click()
  await expect(page.getByRole('dialog', { name: 'Note', exact: true })).toContainText('Half a thou')
  await page.keyboard.press('Escape')
  await expect(backlinks).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(backlinks).toContainText('and a third')
})
