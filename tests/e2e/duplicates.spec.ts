import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './helpers/app.ts'
import { takePicture } from './helpers/pictures.ts'

const filler =
  'Earlier work has looked at one size only, and so could not say what grows with the depth of a model.'
const ours = `We listen to quiet tokens for a year, and write down what they say in the margins of a lab book. ${filler}`
const theirs =
  'Loud models drown quiet tokens. A filter between two layers brings them back, at no cost that anybody could measure ' +
  'on the machines that were at hand, and for every size of model that was tried from the smallest to the largest.'

function captureFile(name: string, entries: readonly string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'offprint-capture-')), name)
  writeFileSync(path, ['Daily Papers', 'Jun 26', ...entries].join('\n\n'))
  return path
}

test('two papers of one title are compared side by side, merged by key, and parted again by undo', async ({
  startApp,
}) => {
  const files = [
    captureFile('june.txt', ['Quiet Tokens', ours, 'Merging Late', `${theirs.replaceAll('quiet', 'late')}`]),
    captureFile('july.txt', ['Quiet Tokens', theirs]),
  ]
  const { page } = await startApp({ files })
  const list = page.getByRole('listbox', { name: 'Papers' })
  await expect(list.getByRole('option')).toHaveCount(3)
  await expect(page.getByRole('button', { name: /Possible duplicates/ })).toContainText('1')

  await page.keyboard.press('g')
  await page.keyboard.press('p')
  const dialog = page.getByRole('dialog', { name: 'Possible duplicates' })
  await expect(dialog.getByRole('article', { name: 'Held longer' })).toContainText(
    'We listen to quiet tokens',
  )
  await expect(dialog.getByRole('article', { name: 'Newer here' })).toContainText('Loud models drown')
  await takePicture(page, 'duplicates')
  await page.keyboard.press('m')
  await expect(dialog).toContainText('No paper waits')
  await page.keyboard.press('Escape')
  await expect(list.getByRole('option')).toHaveCount(2)

  await page.keyboard.press('Control+z')
  await expect(list.getByRole('option')).toHaveCount(3)
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await expect(dialog.getByRole('article', { name: 'Newer here' })).toBeVisible()
  await page.keyboard.press('n')
  await expect(dialog).toContainText('No paper waits')
  await page.keyboard.press('Escape')
  await expect(list.getByRole('option')).toHaveCount(3)
  await expect(page.getByRole('button', { name: /Possible duplicates/ })).toHaveCount(0)

  // Whoever changes their mind merges them in the list.
  await list.getByText('Quiet Tokens').first().click()
  await page.keyboard.press('Shift+X')
  await list.getByText('Quiet Tokens').last().click()
  await page.keyboard.press('Shift+X')
  await page.keyboard.press('Shift+M')
  await expect(list.getByRole('option')).toHaveCount(2)
})
