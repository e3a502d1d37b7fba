import type { Page } from '@playwright/test'
import { endApp, expect, test } from './helpers/app.ts'
import { captureOf } from './helpers/captures.ts'
import { listedCount, openPaper, paintedInAbstract, selectWords } from './helpers/reading.ts'

test('everything is undone and redone by name, an import and a restart included', async ({ startApp }) => {
  const capture = captureOf(4)
  const first = await startApp({ files: [capture] })
  const { page } = first
  await expect.poll(() => listedCount(page)).toBe(4)
  await openPaper(page, 'Paper Number 2')
  await page.keyboard.press('Escape')
  await selectWords(page, 'We study the subject')
  await page.keyboard.press('4')
  await expect.poll(() => names(page)).toEqual(['mark-doubt-0'])
  await page.keyboard.press('s')
  await expect(page.getByRole('button', { name: 'Star', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await endApp(first.app)

  const second = (await startApp()).page
  await expect.poll(() => listedCount(second)).toBe(4)
  await expect(second.getByRole('button', { name: 'Undo star' })).toBeEnabled()
  await undo(second, 'Undid star.')
  await expect(second.getByRole('button', { name: 'Star', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
  await undo(second, 'Undid highlight.')
  await expect.poll(() => names(second)).toEqual([])
  await undo(second, 'Undid import of capture.txt: 4 papers went.')
  await expect(second.getByRole('heading', { name: 'Your library is empty' })).toBeVisible()

  await second.keyboard.press('Control+Shift+z')
  await expect.poll(() => listedCount(second)).toBe(4)
  await second.keyboard.press('Control+y')
  await openPaper(second, 'Paper Number 2')
  await expect.poll(() => names(second)).toEqual(['mark-doubt-0'])
})

async function undo(page: Page, message: string): Promise<void> {
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status').filter({ hasText: message })).toBeVisible()
}

async function names(page: Page): Promise<string[]> {
  return (await paintedInAbstract(page)).map(({ name }) => name)
}
