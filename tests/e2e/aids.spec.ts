import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { violationsIn } from './helpers/access.ts'
import { expect, test } from './helpers/app.ts'
import { takePicture } from './helpers/pictures.ts'
import { openPaper } from './helpers/reading.ts'

const quiet = [
  'Existing methods for large language models (LLMs) often ignore how quiet tokens are.',
  'Little is known of what happens to a token that nobody attends to, although every layer holds thousands of them.',
  'In this paper, we propose a listener that hears them with retrieval-augmented generation (RAG).',
  'Specifically, we train a small encoder on the margins of a lab book.',
  'Extensive experiments show that it improves accuracy by 3.2% on MMLU and from 61.2 to 68.9 F1 on SQuAD.',
  'An LLM with RAG answers up to 2.4x faster than before, and BPE is not needed.',
  'Our findings highlight the potential of listening.',
].join(' ')
const loud =
  'We study byte pair encoding (BPE) for a year. Loud models drown it, and a filter between two layers brings it back at ' +
  'no cost that anybody could measure on the machines that were at hand.'

function capture(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'offprint-capture-')), 'june.txt')
  writeFileSync(path, ['Daily Papers', 'Jun 26', 'Quiet Tokens', quiet, 'Loud Models', loud].join('\n\n'))
  return path
}

async function type(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(' ')) await page.keyboard.press(key)
}

/** The middle of the first short form that has a line under it, in CSS pixels of the window. */
function placeOfShortForm(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('aid-short-form') ?? []
    if (range === undefined) throw new Error('No short form has a line under it')
    const live = document.createRange()
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
    const { left, top, width, height } = live.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  })
}

/** The text of the sentences in focus, as they are painted. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('mark-focus') ?? [])]
      .map((range) => {
        const live = document.createRange()
        live.setStart(range.startContainer, range.startOffset)
        live.setEnd(range.endContainer, range.endOffset)
        return live.toString()
      })
      .join(''),
  )
}

test('roles, numbers and short forms of an abstract are reached by keyboard', async ({ startApp }) => {
  const { page } = await startApp({ files: [capture()] })
  await openPaper(page, 'Quiet Tokens')
  const marks = page.locator('[data-role]')
  await expect(marks).toHaveCount(0)

  await type(page, 'a a')
  await expect.poll(() => focused(page)).toMatch(/^In this paper, we propose/)
  await type(page, 'a b')
  await type(page, 'a b')
  await expect.poll(() => focused(page)).toMatch(/^Little is known/)
  await type(page, 'a c')
  await expect.poll(() => focused(page)).toMatch(/^Our findings highlight/)

  await page.keyboard.press('Shift+A')
  await expect(marks).toHaveText(['B', 'B', 'A', 'M', 'R', 'R', 'C'])
  await expect(marks.nth(2)).toHaveAttribute('title', /Aim, by the phrase ‘we propose’/)
  await expect(page.getByRole('status').filter({ hasText: 'Claim, by the phrase' }).first()).toBeVisible()

  const aids = page.getByRole('region', { name: 'Reading aids' })
  await aids.locator('summary', { hasText: 'Numbers' }).focus()
  await page.keyboard.press('Enter')
  const row = aids.getByRole('row', { name: '3.2%' })
  await expect(row).toContainText('accuracy')
  await expect(row).toContainText('MMLU')
  await row.getByRole('button', { name: '3.2%' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toMatch(/^Extensive experiments show/)

  await aids.locator('summary', { hasText: 'Short forms' }).focus()
  await page.keyboard.press('Enter')
  await expect(aids.getByRole('term')).toHaveText(['LLMs', 'RAG', 'BPE'])
  await expect(aids.getByText('defined in another paper')).toBeVisible()
  await type(page, 'a r')
  await expect(page.getByText('RAG: retrieval-augmented generation.')).toBeVisible()
  const { x, y } = await placeOfShortForm(page)
  await page.mouse.move(x, y)
  await expect(page.getByRole('tooltip')).toHaveText('large language models')
  await takePicture(page, 'aids-light')
  expect(await violationsIn(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await takePicture(page, 'aids-dark')
  expect(await violationsIn(page, true)).toEqual([])

  await openPaper(page, 'Loud Models')
  await type(page, 'a c')
  await expect(page.getByText('No phrase of this abstract tells of claims.').first()).toBeVisible()
})

test('the glossary of the library is searched by key, and leads to its papers', async ({ startApp }) => {
  const { page } = await startApp({ files: [capture()] })
  await expect(page.getByRole('option')).toHaveCount(2)
  await type(page, 'g o')
  const glossary = page.getByRole('dialog', { name: 'Glossary' })
  await expect(glossary.getByRole('term')).toHaveText(['BPE', 'LLM', 'RAG'])
  await takePicture(page, 'glossary')
  expect(await violationsIn(page)).toEqual([])
  await page.keyboard.type('byte')
  await expect(glossary.getByRole('term')).toHaveText(['BPE'])
  await page.keyboard.press('Enter')
  await expect(glossary).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('heading', { level: 1, name: 'Loud Models' })).toBeVisible()
})
