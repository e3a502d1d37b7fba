import type { Page } from '@playwright/test'
import { dropFiles, endApp, expect, test } from './helpers/app.ts'
import { captureHolding } from './helpers/captures.ts'
import { takePicture } from './helpers/pictures.ts'
import { listedCount, openPaper, paintedInAbstract, selectWords } from './helpers/reading.ts'

const TITLE = 'Settled Tokens Are Read Once'
const FIRST =
  'Most positions in a long prompt never change the answer, and we ask which. A small probe finds settled tokens and stops their decoding early. It costs $O(n^2)$ time once, and needs a table of four kilobytes. Readers answer from a tenth of the prompt with the accuracy of the whole. We release the probe, the recordings of all runs, and the table itself. Whether it carries over to other languages is left open.'
const SECOND = FIRST.replace(
  'finds settled tokens and stops their decoding early',
  'spots settled tokens and halts decoding early',
)
  .replace('It costs $O(n^2)$ time once, and needs a table of four kilobytes. ', '')
  .replace('a tenth of the prompt', 'a ninth of the prompt in $O(n)$ steps')

function captureOn(day: string, abstract: string): string {
  const page = `Daily Papers\n\nbyAK and the research community\n\n${day}\n\n${TITLE}\n\n${abstract}\n`
  return captureHolding(page, `daily-papers-${day.toLowerCase().replace(' ', '-')}.txt`)
}

test('highlights are carried into a newer text: told, compared, accepted, moved, kept, put back and undone', async ({
  startApp,
}) => {
  const first = await startApp({ files: [captureOn('Jun 26', FIRST)] })
  const { page } = first
  await expect.poll(() => listedCount(page)).toBe(1)
  await openPaper(page, TITLE)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  for (const [words, key] of [
    ['finds settled tokens and stops their decoding', '2'],
    ['needs a table of four kilobytes', '4'],
    ['Readers answer', '3'],
  ] as const) {
    await selectWords(page, words)
    await page.keyboard.press(key)
    await page.getByRole('toolbar', { name: 'Selection' }).waitFor({ state: 'hidden' })
  }
  const panel = page.getByRole('region', { name: 'Changes of the text' })
  await expect(panel).toBeHidden()
  await dropFiles(page, [captureOn('Jun 27', SECOND)])

  await expect(panel).toContainText('The abstract changed on 27 June')
  await expect(panel).toContainText('One highlight to check')
  await expect(panel).toContainText('One highlight lost its words')
  await expect.poll(() => names(page)).toContain('mark-unsure')
  await takePicture(page, 'carry-over-notice')

  await page.getByRole('region', { name: 'Paper', exact: true }).focus()
  await page.keyboard.press('Shift+D')
  const difference = page.getByRole('dialog', { name: 'What changed in the abstract' })
  await expect(difference.getByRole('deletion').filter({ hasText: 'kilobytes' })).toBeVisible()
  await expect(difference.getByRole('insertion').filter({ hasText: 'ninth' })).toBeVisible()
  await expect(difference.getByLabel('From')).toContainText('26 June')
  await takePicture(page, 'carry-over-difference')
  await page.keyboard.press('Escape')
  await panel.getByRole('button', { name: 'Dismiss' }).click()
  await expect(panel).not.toContainText('The abstract changed')

  await panel.getByRole('button', { name: 'Look at it' }).click()
  const check = page.getByRole('group', { name: 'Check this highlight' })
  await expect(check).toContainText('finds settled tokens and stops their decoding')
  await takePicture(page, 'carry-over-check')
  await check.getByRole('button', { name: 'Accept' }).click()
  await expect(panel).not.toContainText('to check')
  await page.keyboard.press('Escape')
  await undo(page, 'Undid acceptance of highlight.')
  await expect(panel).toContainText('One highlight to check')

  await panel.getByRole('button', { name: 'Look at it' }).click()
  await check.getByRole('button', { name: 'Move' }).click()
  await expect(page.getByRole('group', { name: 'Put a highlight on other words' })).toBeVisible()
  await selectWords(page, 'tokens and halts decoding')
  await page.keyboard.press('Enter')
  await expect.poll(() => textOf(page, 'mark-method-0')).toBe('tokens and halts decoding')
  await expect(panel).not.toContainText('to check')

  await page.keyboard.press('Shift+O')
  const lost = panel.getByRole('list', { name: 'Highlights that lost their words' })
  await expect(lost).toContainText('needs a table of four kilobytes')
  await takePicture(page, 'carry-over-tray')
  await lost.getByRole('button', { name: 'Put on other words' }).click()
  await selectWords(page, 'the table itself')
  await page.keyboard.press('Enter')
  await expect.poll(() => textOf(page, 'mark-doubt-0')).toBe('the table itself')
  await expect(lost).toBeHidden()
  await endApp(first.app)

  const again = (await startApp()).page
  await expect.poll(() => textOf(again, 'mark-doubt-0')).toBe('the table itself')
  await expect(again.getByRole('region', { name: 'Changes of the text' })).toBeHidden()
  await undo(again, 'Undid move of highlight.')
  await undo(again, 'Undid move of highlight.')
  const later = again.getByRole('region', { name: 'Changes of the text' })
  await expect(later).toContainText('One highlight lost its words')
  await later.getByRole('button', { name: 'Look at it' }).click()
  await again.getByRole('button', { name: 'Keep on the older text' }).click()
  await expect(later).not.toContainText('to check')
  await again.getByRole('region', { name: 'Paper', exact: true }).focus()
  await again.keyboard.press('Shift+D')
  await expect(again.getByRole('region', { name: 'Highlights of the older text' })).toContainText(
    'Method, kept there',
  )
})

async function undo(page: Page, message: string): Promise<void> {
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status').filter({ hasText: message }).first()).toBeVisible()
}

async function names(page: Page): Promise<string[]> {
  return (await paintedInAbstract(page)).map(({ name }) => name)
}

/** The words that are painted under this name, put together. */
async function textOf(page: Page, name: string): Promise<string> {
  const painted = await paintedInAbstract(page)
  return painted
    .filter((one) => one.name === name)
    .map(({ text }) => text)
    .join('')
}
