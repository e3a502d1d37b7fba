import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './helpers/app.ts'
import { takePicture } from './helpers/pictures.ts'

/** Answers the save dialog with a file of the offered name in a folder. */
async function saveInto(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    const native = dialog as unknown as Record<string, unknown>
    native.showSaveDialog = async (_window: unknown, options: { defaultPath: string }) => ({
      canceled: false,
      filePath: `${path}/${options.defaultPath}`,
    })
  }, folder)
}

test('papers are exported by keyboard alone: to a file, to the clipboard, and as a PDF', async ({
  startApp,
}) => {
  const { app, page } = await startApp()
  const folder = mkdtempSync(join(tmpdir(), 'offprint-export-'))
  await saveInto(app, folder)
  await page.getByRole('button', { name: /welcome/i }).click()
  const list = page.getByRole('listbox', { name: 'Papers' })
  await list.getByRole('option').first().waitFor()
  await list.focus()
  await page.keyboard.press('j')

  await page.keyboard.press('ControlOrMeta+Shift+x')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByRole('radio', { name: /^Web page/ })).toBeFocused()
  await expect(dialog.getByLabel('What')).toHaveValue('papers')
  await expect(dialog.getByRole('status')).toContainText('1 paper,')
  await expect(dialog.locator('pre')).toContainText('<article')
  await dialog.getByLabel('What').selectOption('list')
  await expect(dialog.getByRole('status')).not.toContainText('1 paper,')
  for (const theme of ['light', 'sepia', 'dark']) {
    await page.locator('html').evaluate((html, name) => html.setAttribute('data-theme', name), theme)
    await takePicture(page, `export-${theme}`)
  }
  await dialog.getByRole('radio', { name: /^Web page/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Exported \d+ papers to “\d{4}-\d{2}-\d{2} Inbox\.html”\.$/)).toBeVisible()
  const [name = ''] = readdirSync(folder)
  expect(readFileSync(join(folder, name), 'utf8')).toContain('<article id="p-')
  expect(readdirSync(folder)).toHaveLength(1)

  await page.keyboard.press('ControlOrMeta+Shift+x')
  await dialog.getByRole('radio', { name: /^BibTeX/ }).check()
  await expect(dialog.locator('pre')).toContainText(/@\w+\{/)
  await takePicture(page, 'export-bibtex')
  await dialog.getByRole('button', { name: 'Copy' }).press('Enter')
  await expect(page.getByText('Copied 1 paper as BibTeX.')).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^@\w+\{/)

  await page.keyboard.press('ControlOrMeta+Shift+x')
  await expect(dialog.getByRole('radio', { name: /^BibTeX/ })).toBeFocused()
  await dialog.getByRole('radio', { name: /^PDF/ }).check()
  await dialog.getByLabel('What').selectOption('list')
  await dialog.getByRole('button', { name: 'Export to a file…' }).press('Enter')
  await expect(page.getByText(/^Saved “\d{4}-\d{2}-\d{2} Inbox\.pdf”\.$/)).toBeVisible({ timeout: 20_000 })
  const pdf = readdirSync(folder).find((one) => one.endsWith('.pdf')) ?? ''
  expect(readFileSync(join(folder, pdf)).subarray(0, 5).toString()).toBe('%PDF-')
  rmSync(folder, { recursive: true, force: true })
})
