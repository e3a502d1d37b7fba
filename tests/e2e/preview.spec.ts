import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerFileDialog, expect, test } from './helpers/app.ts'
import { takePicture } from './helpers/pictures.ts'

const abstractOn = (topic: string): string =>
  `We study ${topic} in models of many sizes. Earlier work has looked at one size only, and so could not say what grows. ` +
  `We find that ${topic} grow with the square of the depth, at 20\\% of the cost, for every layer and each one after it.`

/** A capture whose second abstract ends in a line that belongs to the page. */
const capture = [
  'Daily Papers',
  'Jun 26',
  'Quiet Tokens for Loud Models',
  abstractOn('quiet tokens'),
  'Merging Late',
  `${abstractOn('merges')}\nRead more on the page of the lab.`,
  'Shallow Codebooks',
  abstractOn('codebooks'),
].join('\n\n')

function captureFile(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'offprint-capture-')), 'june.txt')
  writeFileSync(path, text)
  return path
}

test('a capture is looked at before it is imported: a boundary is moved, a part relabelled, and the papers follow', async ({
  startApp,
}) => {
  const { app, page } = await startApp()
  await answerFileDialog(app, [captureFile(capture)])
  await page.keyboard.press('Control+Shift+O')
  const dialog = page.getByRole('dialog', { name: 'Look before importing' })
  const parts = dialog.getByRole('listbox', { name: 'Parts of the capture' })
  const papers = dialog.getByRole('region', { name: 'The papers' })
  await expect(papers.getByRole('listitem')).toHaveCount(3)
  await expect(papers.getByText('New', { exact: true })).toHaveCount(3)
  await expect(dialog.getByRole('combobox', { name: 'Read as' })).toHaveValue('hugging-face-text')

  // The line of the page goes from the abstract to a part of its own, which is furniture.
  await parts.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('k')
  await expect(parts.getByRole('option', { selected: true })).toContainText('Shallow Codebooks')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(parts.getByRole('option', { selected: true })).toContainText(
    'Read more on the page of the lab.',
  )
  await page.keyboard.press('Alt+ArrowDown')
  await expect(papers.getByRole('listitem').nth(2)).toContainText('Shallow Codebooks')

  await page.keyboard.press('Home')
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowDown')
  await expect(parts.getByRole('option', { selected: true })).toContainText('Quiet Tokens for Loud Models')
  await page.keyboard.press('f')
  await expect(papers.getByRole('listitem')).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(papers.getByRole('listitem')).toHaveCount(3)
  await page.keyboard.press('f')

  await takePicture(page, 'look-before-importing')
  await dialog.getByRole('button', { name: 'Import 2 papers' }).click()
  await expect(dialog).toBeHidden()
  const list = page.getByRole('listbox', { name: 'Papers' })
  await expect(list.getByText('Merging Late')).toBeVisible()
  await expect(list.getByText('Quiet Tokens for Loud Models')).toHaveCount(0)

  // Accepting was one step.
  await page.keyboard.press('Control+z')
  await expect(list.getByText('Merging Late')).toHaveCount(0)
})

test('a text that is read with doubt is shown first, and can be put aside or read in another form', async ({
  startApp,
}) => {
  const { app, page } = await startApp()
  await answerFileDialog(app, [
    captureFile(
      ['Quiet Tokens', abstractOn('quiet tokens'), 'Merging Late', abstractOn('merges')].join('\n\n'),
    ),
  ])
  const dialog = page.getByRole('dialog', { name: 'Look before importing' })
  await page.keyboard.press('Control+Shift+O')
  await dialog.getByRole('combobox', { name: 'Look before importing' }).selectOption('always')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await page.keyboard.press('Control+o')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Do not import' }).click()
  await expect(dialog).toBeHidden()

  await page.keyboard.press('Control+o')
  await expect(dialog.getByRole('listbox', { name: 'Parts of the capture' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('listbox', { name: 'Papers' }).getByText('Merging Late')).toBeVisible()
})
