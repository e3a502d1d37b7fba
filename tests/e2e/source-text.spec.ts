import { join } from 'node:path'
import { expect, test } from './helpers/app.ts'
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
