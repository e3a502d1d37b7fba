import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { violationsIn } from './helpers/access.ts'
import { answerFileDialog, dropFiles, expect, test } from './helpers/app.ts'
import { captureHolding } from './helpers/captures.ts'
import { takePicture } from './helpers/pictures.ts'
import { openPaper, selectWords } from './helpers/reading.ts'

const abstract =
  'We count the tokens that a model leaves unsaid, which is more than anybody had thought before us. Half of them are quiet.'

function capture(): string {
  return captureHolding(['Daily Papers', 'Jun 26', 'Quiet Tokens', abstract].join('\n\n'))
}

async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(command)
  await page.getByRole('option', { name: command }).first().waitFor()
  await page.keyboard.press('Enter')
}

async function writeNote(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n')
  const editor = page.getByRole('textbox', { name: /note/ })
  await editor.press('Control+a')
  await editor.pressSequentially(text)
  await page.keyboard.press('Escape')
}

test('papers are written into a folder, edited there, and read back with one conflict decided', async ({
  startApp,
}) => {
  const { app, page } = await startApp({ files: [capture()] })
  const folder = mkdtempSync(join(tmpdir(), 'offprint-vault-'))
  await openPaper(page, 'Quiet Tokens')
  await selectWords(page, 'leaves unsaid')
  await page.keyboard.press('2')
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor({ state: 'hidden' })
  await page.keyboard.press('Escape')
  await writeNote(page, 'A first thought.')

  await answerFileDialog(app, [folder])
  await run(page, 'Write Markdown files')
  await expect(page.getByText('Wrote 1 file into')).toBeVisible()
  const [name = ''] = readdirSync(folder)
  expect(name).toMatch(/^\d{4}-\d{2}-\d{2} Quiet Tokens\.md$/)
  const path = join(folder, name)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain('> leaves unsaid')
  writeFileSync(
    path,
    text.replace('A first thought.', 'A thought of the file.').replace('starred: false', 'starred: true'),
  )
  await writeNote(page, 'A thought of the library.')

  // Written once more, the file that somebody edited is not touched, but read back.
  await answerFileDialog(app, [folder])
  await run(page, 'Write Markdown files')
  const dialog = page.getByRole('dialog', { name: 'Changes in Markdown files' })
  await expect(dialog).toContainText('One conflict waits for a decision.')
  expect(readFileSync(path, 'utf8')).toContain('A thought of the file.')
  expect(await violationsIn(page)).toEqual([])
  for (const theme of ['light', 'sepia', 'dark'] as const) {
    await page.evaluate((one) => {
      document.documentElement.dataset.theme = one
    }, theme)
    await takePicture(page, `markdown-merge-${theme}`)
  }
  await dialog.getByRole('group', { name: 'Note on the paper' }).getByRole('radio').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('radio', { name: 'Both' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Take over' }).press('Enter')
  await expect(dialog).toBeHidden()
  const note = page.getByRole('region', { name: 'Note', exact: true })
  await expect(note).toContainText('A thought of the library.')
  await expect(note).toContainText('A thought of the file.')
  await expect.poll(() => readFileSync(path, 'utf8')).toContain('A thought of the library.')

  await page.keyboard.press('Control+z')
  await expect(note).not.toContainText('A thought of the file.')

  // Dropped on the window, a file of ours is read back and is no list of papers.
  const kept = readFileSync(path, 'utf8')
  writeFileSync(path, kept.replace(/^General · |^(?=\S+ · \d{4}-)/m, '#spoken · '))
  await dropFiles(page, [path])
  await expect(dialog.getByRole('group', { name: 'Tags of “leaves unsaid”' })).toContainText('spoken')
  await dialog.getByRole('button', { name: 'Leave everything as it is' }).click()
  await expect(dialog).toBeHidden()
})

test('the template of Markdown files is edited beside what comes of it', async ({ startApp }) => {
  const { page } = await startApp({ files: [capture()] })
  await openPaper(page, 'Quiet Tokens')
  await run(page, 'Template of Markdown files')
  const dialog = page.getByRole('dialog', { name: 'Template of Markdown files' })
  const template = dialog.getByRole('textbox', { name: 'Template' })
  const preview = dialog.getByRole('region', { name: 'Preview of the file' })
  await expect(preview).toContainText('# Quiet Tokens')
  expect(await violationsIn(page)).toEqual([])
  await takePicture(page, 'markdown-template')
  await template.fill('{{titel}}')
  await expect(dialog.getByRole('alert')).toContainText('{{titel}} is not known')
  await template.fill('## Read: {{title}}')
  await expect(preview).toContainText('## Read: Quiet Tokens')
  await dialog.getByRole('button', { name: 'Back to the usual template' }).press('Enter')
  await expect(preview).toContainText('## Abstract')
})
