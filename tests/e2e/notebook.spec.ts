import type { Page } from '@playwright/test'
import { expect, test } from './helpers/app.ts'
import { putClockAhead } from './helpers/clock.ts'
import { markPapers } from './helpers/marks.ts'
import { takePicture } from './helpers/pictures.ts'
import { openPaper } from './helpers/reading.ts'
import { filesOfViews } from './helpers/views.ts'

test('marks are filtered, grouped, gone to, come back from and changed by keyboard alone', async ({
  startApp,
}) => {
  const { page } = await startApp({ files: filesOfViews() })
  const notebook = page.getByRole('main', { name: 'Notebook' })
  await press(page, ['g', 'b'])
  await expect(notebook.locator(':focus')).toContainText('Nothing is marked yet.')
  await page.keyboard.press('Escape')
  await markPapers(page)
  await press(page, ['g', 'b'])
  const entries = notebook.getByRole('article')
  await expect(notebook.getByRole('status')).toHaveText('5 entries')
  await expect(entries.first()).toBeFocused()
  await takePicture(page, 'notebook')

  await press(page, ['f', 'Tab', 'Tab', 'Tab', 'Tab'])
  await page.keyboard.press('Space')
  await expect(notebook.getByRole('status')).toHaveText('1 of 5 entries')
  await page.keyboard.press('Escape')
  await press(page, ['Shift+f', '/'])
  await page.keyboard.type('exact audit')
  await expect(notebook.getByRole('status')).toHaveText('1 of 5 entries')
  await expect(entries.first().locator('mark').first()).toHaveText(/exact|audit/)
  await page.keyboard.type(' nowhere')
  await expect(notebook.getByText('No entry fits these filters.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(notebook.getByRole('status')).toHaveText('5 entries')
  await expect(entries.first()).toBeFocused()
  await press(page, ['y', 'ArrowDown', 'Escape'])
  await expect(notebook.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await takePicture(page, 'notebook-by-paper')

  await press(page, ['Home', 'j', 'j'])
  const second = notebook.getByRole('article').nth(2)
  await expect(second).toBeFocused()
  const words = await second.getByRole('blockquote').innerText()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('toolbar', { name: 'Highlight' })).toBeVisible()
  await expect(page.getByRole('main').locator('[data-field="abstract"]')).toContainText(words)
  await takePicture(page, 'notebook-gone-to')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(second).toBeFocused()

  await press(page, ['Home', 'x', 'j', 'x'])
  await expect(page.getByRole('toolbar', { name: 'Selected marks' })).toContainText('2 selected')
  await page.keyboard.press('3')
  await expect(notebook.getByText('Result', { exact: true }).nth(1)).toBeVisible()
  await press(page, ['t'])
  await page.keyboard.type('later')
  await page.keyboard.press('Enter')
  await expect(notebook.getByText('#later').first()).toBeVisible()
  await takePicture(page, 'notebook-tagged')
  await page.keyboard.press('Delete')
  await expect(notebook.getByRole('status')).toHaveText('3 entries')
  await page.keyboard.press('Control+z')
  await expect(notebook.getByRole('status')).toHaveText('5 entries')

  // What is undone in the notebook is seen there; a paper that is looked for is shown, be it the one that was open.
  await press(page, ['Home', 'Delete'])
  await expect(notebook.getByRole('status')).toHaveText('4 entries')
  await page.keyboard.press('Control+z')
  await expect(notebook.getByRole('status')).toHaveText('5 entries')
  for (let time = 0; time < 2; time += 1) {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Loss Curves')
    await page
      .getByRole('option', { name: /Loss Curves That Cross/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await expect(notebook).toBeHidden()
    await press(page, ['g', 'b'])
    await notebook.waitFor()
  }
})

test('a note is compiled by a template of one’s own, with its errors told, and kept with its links', async ({
  startApp,
}) => {
  const { page } = await startApp({ files: filesOfViews() })
  await markPapers(page)
  await press(page, ['g', 'b'])
  const notebook = page.getByRole('main', { name: 'Notebook' })
  await expect(notebook.getByRole('status')).toHaveText('5 entries')
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'Compile a note' })
  const template = dialog.getByRole('textbox', { name: 'Template' })
  await expect(template).toBeFocused()
  await expect(dialog.getByRole('region', { name: 'Preview of the note' })).toContainText(
    'We give an exact audit',
  )
  await takePicture(page, 'compiled-note')
  await template.fill('# Mine\n{{#papers}}\n{{titel}}\n{{/papers}}\n')
  await expect(dialog.getByRole('alert')).toContainText('Line 3: {{titel}} is not known.')
  await takePicture(page, 'compiled-note-problem')
  await template.fill(
    '# Mine\n{{#papers}}\n{{#marks}}\n- {{category}}: {{quote}} {{mark}}\n{{/marks}}\n{{/papers}}\n',
  )
  await expect(dialog.getByRole('region', { name: 'Preview of the note' })).toContainText('Mine')
  await dialog.getByRole('button', { name: 'Keep as a note' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(notebook.getByRole('status')).toHaveText('6 entries')
  await page.keyboard.press('n')
  await expect(template).toHaveValue(/^# Mine/)
  await dialog.getByRole('button', { name: 'Back to the usual template' }).press('Enter')
  await expect(template).toHaveValue(/^# Marks, compiled on/)
})

test('a review of three marks keeps, puts off and ends them, takes one back, and counts what came of it', async ({
  startApp,
}) => {
  const { page } = await startApp({ files: filesOfViews() })
  await markPapers(page)
  await putClockAhead(page, 8)
  await press(page, ['g', 'r'])
  const review = page.getByRole('region', { name: 'Mark to review' })
  await expect(review).toContainText('1 of 3')
  await expect(review.locator('[data-reviewed]').first()).toBeVisible()
  await takePicture(page, 'review')
  await page.keyboard.press('k')
  await expect(review).toContainText('2 of 3')
  await page.keyboard.press('l')
  await expect(review).toContainText('3 of 3')
  await page.keyboard.press('Backspace')
  await expect(review).toContainText('2 of 3')
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: /note/ }).fill('Seen again')
  await page.keyboard.press('Escape')
  await expect(review).toContainText('Seen again')
  await page.keyboard.press('d')
  await expect(review).toContainText('3 of 3')
  await page.keyboard.press('k')
  const receipt = page.getByRole('dialog', { name: 'Receipt of the review' })
  await expect(receipt).toContainText('Seen3Kept2Less often0Done1Still due0')
  await takePicture(page, 'review-receipt')
  await page.keyboard.press('Enter')
  await expect(receipt).toBeHidden()
  await openPaper(page, 'Quiet Tokens')
})

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}
