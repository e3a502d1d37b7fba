import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './helpers/app.ts'
import { captureHolding } from './helpers/captures.ts'
import { takePicture } from './helpers/pictures.ts'
import { listedCount, openPaper, paintedInAbstract, selectWords } from './helpers/reading.ts'

const feed = join(import.meta.dirname, 'fixtures', 'invented-feed.txt')

test('a key shows the text as it came, with highlights on the same words, and back; notes draw formulas too', async ({
  startApp,
}) => {
  const { page } = await startApp({ files: [feed] })
  await expect.poll(() => listedCount(page)).toBe(10)
  await openPaper(page, 'Counting What a Model Forgets')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.locator('[data-kind="math"]').first().waitFor()
  await selectWords(page, 'We give an exact audit', 'without retraining')
  await page.keyboard.press('2')
  await expect.poll(async () => (await paintedInAbstract(page)).length).toBeGreaterThan(2)
  const typeset = await paintedInAbstract(page)

  await page.keyboard.press('\\')
  const abstract = page.locator('[data-field="abstract"]')
  await expect(abstract).toContainText(String.raw`in time $O(n \log n)$ for a corpus of $n$ tokens`)
  await expect(abstract).toContainText(String.raw`3.1\% of deletions`)
  await expect(page.getByRole('button', { name: 'Text as it came' })).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(async () => (await paintedInAbstract(page)).length).toBe(1)
  const [painted] = await paintedInAbstract(page)
  expect(painted).toMatchObject({ start: typeset[0]?.start, end: typeset.at(-1)?.end })
  expect(painted?.text).toMatch(/^We give an exact audit .* \$n\$ tokens and without retraining$/)
  await takePicture(page, 'reader-source')

  await openPaper(page, 'Is ')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('$k$-Nearest')
  await page.keyboard.press('\\')
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('$k$')

  await page.keyboard.press('n')
  await page
    .getByRole('textbox', { name: /note on this paper/ })
    .pressSequentially('So $k^2$, not $5 or $10.')
  await page.keyboard.press('Escape')
  const note = page.getByRole('main').getByText('So')
  await expect(note.locator('[data-kind="math"]')).toHaveCount(1)
  await expect(note).toContainText('not $5 or $10.')
})

test('however long a line is, none begins with the comma after a formula, nor ends with the bracket before one', async ({
  startApp,
}) => {
  const words =
    'for every $x$, and for each pair ($y$, $z$) of them, we tell what follows from $w$; it is little. '
  const capture = captureHolding(`Daily Papers\n\nJun 26\n\nQuiet Tokens\n\n${words.repeat(6)}`)
  const { page } = await startApp({ files: [capture] })
  await openPaper(page, 'Quiet Tokens')
  await page.locator('[data-field="abstract"] .katex').first().waitFor()
  const torn = await page.locator('[data-field="abstract"]').evaluate((abstract) => {
    const edgeOf = (text: Text, index: number) => {
      const range = document.createRange()
      range.setStart(text, index)
      range.setEnd(text, index + 1)
      return range.getBoundingClientRect()
    }
    const found: string[] = []
    for (let measure = 300; measure < 500; measure += 5) {
      document.documentElement.style.setProperty('--measure', `${measure}px`)
      for (const formula of abstract.querySelectorAll('[data-kind="math"]')) {
        const leaves = [...abstract.querySelectorAll('[data-start]')]
        const at = leaves.indexOf(formula)
        const [before, after] = [leaves[at - 1]?.firstChild, leaves[at + 1]?.firstChild]
        const { top, bottom } = formula.getBoundingClientRect()
        const isElsewhere = (rect: DOMRect) => rect.top > bottom || rect.bottom < top
        if (after instanceof Text && /^[,;)]/.test(after.data) && isElsewhere(edgeOf(after, 0)))
          found.push(`${measure}: ${after.data.slice(0, 10)}`)
        if (
          before instanceof Text &&
          before.data.endsWith('(') &&
          isElsewhere(edgeOf(before, before.length - 1))
        )
          found.push(`${measure}: ${before.data.slice(-10)}`)
      }
    }
    return found
  })
  expect(torn).toEqual([])
})

test('in justified lines long words are parted, and what is copied has no hyphens of these', async ({
  startApp,
}) => {
  const words =
    'Representations generalise considerably better whenever tokenization disregards morphological boundaries. '
  const capture = captureHolding(`Daily Papers\n\nJun 26\n\nQuiet Tokens\n\n${words.repeat(5)}`)
  const { page } = await startApp({ files: [capture] })
  await openPaper(page, 'Quiet Tokens')
  await page.keyboard.press('Escape')
  expect(await partedWords(page)).toBe(0)
  await page.keyboard.press('Control+,')
  await page.keyboard.type('justify')
  await page.getByRole('switch', { name: 'Justify lines' }).press('Space')
  await page.keyboard.press('Escape')
  await expect.poll(() => partedWords(page)).toBeGreaterThan(0)
  await takePicture(page, 'reader-justified')

  await selectWords(page, 'Representations generalise', 'tokenization disregards')
  const selected = await page.evaluate(() => String(document.getSelection()))
  expect(selected).toContain(
    'Representations generalise considerably better whenever tokenization disregards',
  )
  await page.keyboard.press('1')
  await expect.poll(async () => (await paintedInAbstract(page)).length).toBeGreaterThan(0)
})

/** How many words of the abstract go on in another line. */
function partedWords(page: Page): Promise<number> {
  return page.locator('[data-field="abstract"]').evaluate((abstract) => {
    const leaves = [...abstract.querySelectorAll('[data-start]')]
    return leaves.filter((leaf, index) => {
      const [one, other] = [leaf.getClientRects(), leaves[index + 1]?.getClientRects()]
      const [last, next] = [one[one.length - 1], other?.[0]]
      return (
        last !== undefined &&
        next !== undefined &&
        /\p{L}$/u.test(leaf.textContent) &&
        next.top > last.bottom - 2
      )
    }).length
  })
}
