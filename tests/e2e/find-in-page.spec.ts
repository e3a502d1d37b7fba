import type { Page } from '@playwright/test'
import { violationsIn } from './helpers/access.ts'
import { expect, test } from './helpers/app.ts'
import { captureHolding } from './helpers/captures.ts'
import { takePicture } from './helpers/pictures.ts'
import { openPaper, paintedInAbstract } from './helpers/reading.ts'

const text = [
  'A na\\"ive reader counts tokens. A naive bound is $O(n \\log n)$ for every reader.',
  'The inventory has $\\alpha^2$ letters, and naïvety is no crime.',
].join(' ')

function capture(): string {
  return captureHolding(['Daily Papers', 'Jun 26', 'Naive Tokens', text, 'Another Title', text].join('\n\n'))
}

/** What is painted as found: the words of each place, in reading order, and those of the current one. */
function found(page: Page): Promise<{ others: string; current: string[]; formulas: string[] }> {
  return page.evaluate(() => {
    const words = (name: string) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => {
        const live = document.createRange()
        live.setStart(range.startContainer, range.startOffset)
        live.setEnd(range.endContainer, range.endOffset)
        return live.toString()
      })
    const formulas = [...document.querySelectorAll<HTMLElement>('[data-found]')]
    return {
      others: words('find-match').join('|'),
      current: words('find-current'),
      formulas: formulas.map(({ dataset }) => dataset.found ?? ''),
    }
  })
}

test('words are found in the paper by keyboard, and the place one leaves at can be highlighted', async ({
  startApp,
}) => {
  const { page } = await startApp({ files: [capture()] })
  await openPaper(page, 'Naive Tokens')
  const bar = page.getByRole('search', { name: 'Find in this paper' })
  const count = bar.getByRole('status')

  await page.keyboard.press('Control+f')
  await page.keyboard.type('NAIVE')
  await expect(count).toHaveText('1 of 4')
  expect(await found(page)).toEqual({ others: 'na|ï|ve|naive|naïve', current: ['Naive'], formulas: [] })
  await page.keyboard.press('Enter')
  await expect(count).toHaveText('2 of 4')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(count).toHaveText('4 of 4 from the end again')
  await page.keyboard.press('F3')
  await expect(count).toHaveText('1 of 4 from the top again')
  expect(await violationsIn(page)).toEqual([])
  for (const theme of ['light', 'sepia', 'dark'] as const) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    await takePicture(page, `find-in-page-${theme}`)
  }

  await page.keyboard.press('Control+a')
  await page.keyboard.type('\\log n')
  await expect(count).toHaveText('1 of 1')
  expect((await found(page)).formulas).toEqual(['current'])
  await page.keyboard.press('Control+a')
  await page.keyboard.type('α')
  await expect(count).toHaveText('1 of 1')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('naive bound')
  await expect(count).toHaveText('1 of 1')
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible()
  await page.keyboard.press('h')
  await expect
    .poll(() => paintedInAbstract(page).then((all) => all.map((one) => one.text)))
    .toEqual(['naive bound'])
  expect((await found(page)).current).toEqual([])
})

test('a row is dragged out as a citation, a link and a file of references', async ({ startApp }) => {
  const { page } = await startApp({ files: [capture()] })
  const row = page.getByRole('option', { name: /Another Title/ })
  await row.waitFor()
  const types = await row.evaluate(async (element) => {
    element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }))
    const drag = () => {
      const dataTransfer = new DataTransfer()
      element.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer }))
      return Object.fromEntries([...dataTransfer.types].map((type) => [type, dataTransfer.getData(type)]))
    }
    // The library answers in the moment between pressing and moving.
    for (;;) {
      const dragged = drag()
      if ('downloadurl' in dragged) return dragged
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  })
  expect(types['text/plain']).toBe('Another Title.')
  expect(types['text/markdown']).toBe('- Another Title')
  expect(JSON.parse(types['application/x-offprint-papers'] ?? '')).toHaveLength(1)
  expect(types.downloadurl).toMatch(/^application\/x-bibtex:references\.bib:data:application\/x-bibtex/)
})

test('words are found in the source, in the next paper, and in a triage pass', async ({ startApp }) => {
  const { page } = await startApp({ files: [capture()] })
  await openPaper(page, 'Naive Tokens')
  const bar = page.getByRole('search', { name: 'Find in this paper' })
  const count = bar.getByRole('status')
  await page.keyboard.press('\\')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('naive')
  await expect(count).toHaveText('1 of 4')
  expect((await found(page)).others).toBe('na\\"ive|naive|naïve')
  await page.keyboard.press('Escape')
  await page.keyboard.press('\\')
  await page.keyboard.press('F3')
  await expect(count).toHaveText(/2 of 4/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  const pass = page.getByRole('dialog', { name: 'Triage pass' })
  await expect(pass.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+f')
  await expect(pass.getByRole('search').getByRole('status')).toHaveText(/1 of [34]/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('search', { name: 'Find in this paper' })).toBeHidden()
  await expect(pass).toBeVisible()
})
