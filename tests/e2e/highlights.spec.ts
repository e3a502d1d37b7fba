import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseFromMenu, expect, test } from './helpers/app.ts'
import { markPapers } from './helpers/marks.ts'
import { takePicture } from './helpers/pictures.ts'
import { listedCount, noticed, openPaper, paintedInAbstract, selectWords } from './helpers/reading.ts'

const feed = join(import.meta.dirname, 'fixtures', 'invented-feed.txt')

test('a highlight is extended by its handles, by keys and by Shift and a click; split, joined, and all of it undone', async ({
  startApp,
}) => {
  const { page } = await startApp({ files: [feed] })
  await expect.poll(() => listedCount(page)).toBe(10)
  await openPaper(page, 'Counting What a Model Forgets')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await selectWords(page, 'an exact audit')
  await page.keyboard.press('2')
  await page.keyboard.press(']')
  const words = async () => (await paintedInAbstract(page)).filter(({ name }) => /^mark-\w+-0/.test(name))
  const texts = async () => (await words()).map(({ text }) => text)
  await expect.poll(texts).toEqual(['an exact audit'])
  // What a screen reader says of it comes after what is painted, and follows it.
  const spoken = page.locator('[data-field="abstract"] [data-unseen]')
  await expect(spoken).toHaveText(['highlight, Method:', 'end of highlight'])
  await page.keyboard.press('3')
  await expect(spoken).toHaveText(['highlight, Result:', 'end of highlight'])

  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(texts).toEqual(['give an exact audit that'])
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(texts).toEqual(['an exact'])

  const end = page.getByRole('slider', { name: 'End of the highlight' })
  await end.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(texts).toEqual(['an exact audit'])

  // Dragged, the words are painted before the button is let go.
  await dragTo(page, await middleOf(end), await placeOf(page, 'lists every context', 'right'))
  await expect.poll(texts).toEqual(['an exact audit that, for a deleted token ', ', lists every context'])
  await takePicture(page, 'highlight-dragged')
  await page.mouse.up()
  await expect(page.getByRole('toolbar', { name: 'Highlight' })).toBeVisible()
  const begin = page.getByRole('slider', { name: 'Start of the highlight' })
  await dragTo(page, await middleOf(begin), await placeOf(page, 'We give', 'left'))
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect.poll(texts).toEqual(['an exact audit that, for a deleted token ', ', lists every context'])

  const click = await placeOf(page, 'We give', 'left')
  await page.keyboard.down('Shift')
  await page.mouse.click(click.x, click.y)
  await page.keyboard.up('Shift')
  await expect.poll(async () => (await texts())[0]).toMatch(/^We give an exact audit/)

  await page.keyboard.press('Shift+S')
  const slider = page.getByRole('slider', { name: 'Where to split' })
  await expect(slider).toBeFocused()
  await page.keyboard.press('Home')
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', /an exact audit” and “that, for a/)
  await takePicture(page, 'highlight-split')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await texts()).slice(0, 2))
    .toEqual(['We give an exact audit', 'that, for a deleted token '])
  await page.keyboard.press('Shift+J')
  await expect.poll(async () => (await texts())[0]).toBe('We give an exact audit that, for a deleted token ')

  for (const [name, first] of [
    ['joining of highlights', 'We give an exact audit'],
    ['split of highlight', 'We give an exact audit that, for a deleted token '],
    ['change of extent', 'an exact audit that, for a deleted token '],
    ['change of extent', 'an exact audit'],
  ] as const) {
    await page.keyboard.press('Control+z')
    await expect(page.getByText(`Undid ${name}.`).last()).toBeVisible()
    await expect.poll(async () => (await texts())[0]).toBe(first)
  }
})

test('clicks select words, formulas whole and sentences; marks overlap five deep and can all be seen', async ({
  startApp,
}) => {
  const { app, page } = await startApp({ files: [feed] })
  await expect.poll(() => listedCount(page)).toBe(10)
  await openPaper(page, 'Counting What a Model Forgets')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  const selected = () => page.evaluate(() => String(document.getSelection()).trim())

  const word = await placeOf(page, 'vocabulary', 'middle')
  await page.mouse.dblclick(word.x, word.y)
  await expect.poll(selected).toBe('vocabulary')
  const further = await placeOf(page, 'knowing', 'right')
  await page.keyboard.down('Shift')
  await page.mouse.click(further.x, further.y)
  await page.keyboard.up('Shift')
  await expect.poll(selected).toMatch(/^vocabulary is cheap; knowing/)
  await page.mouse.click(word.x, word.y, { clickCount: 3 })
  await expect.poll(selected).toMatch(/^Removing a token .*\.$/)
  await page.keyboard.press('Escape')
  const formula = await middleOf(page.locator('[data-field="abstract"] [data-kind="math"]').first())
  await page.mouse.dblclick(formula.x, formula.y)
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor()
  await page.keyboard.press('3')
  await expect.poll(() => paintedInAbstract(page)).toMatchObject([{ name: 'formula-1' }])
  await page.keyboard.press('Control+z')

  for (const [key, from, to] of [
    ['1', 'We give', 'lists every context'],
    ['2', 'an exact', 'lists every'],
    ['3', 'audit that', 'lists'],
    ['4', 'that, for', 'deleted token'],
    ['6', 'a deleted', 'token'],
  ] as const) {
    await selectWords(page, from, to)
    await noticed(page)
    await page.keyboard.press(key)
    await expect(page.getByRole('toolbar')).toBeHidden()
  }
  await expect
    .poll(async () => (await paintedInAbstract(page)).map(({ name }) => name))
    .toEqual(
      expect.arrayContaining([
        ...['mark-general-0', 'mark-method-1', 'mark-result-2', 'mark-doubt-3', 'mark-to-do-4', 'formula-3'],
      ]),
    )
  for (const theme of ['Light', 'Sepia', 'Dark']) {
    await chooseFromMenu(app, 'View', `Theme: ${theme}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase())
    await takePicture(page, `overlaps-${theme.toLowerCase()}`)
  }
  // A click opens the topmost, another one that beneath.
  const deep = await placeOf(page, 'deleted', 'middle')
  const open = page.getByRole('toolbar', { name: 'Highlight' }).locator('[aria-pressed="true"]')
  for (const name of ['To do', 'Doubt', 'Result', 'Method', 'General', 'To do']) {
    await page.mouse.click(deep.x, deep.y)
    await expect(open).toHaveAccessibleName(name)
  }
  const bar = await page.getByRole('toolbar', { name: 'Highlight' }).boundingBox()
  expect(bar !== null && (bar.y > deep.y || bar.y + bar.height < deep.y)).toBe(true)
  await takePicture(page, 'toolbar')

  await page.getByRole('toolbar').getByRole('button', { name: 'Copy as a quote' }).click()
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe(
      '> a deleted token\n\n[Counting What a Model Forgets: Exact Audits of Token Deletion](https://example.org/forget).',
    )
})

test('a selection stays on its words while another window marks some of them', async ({ startApp }) => {
  const { page } = await startApp({ files: [feed] })
  await openPaper(page, 'Counting What a Model Forgets')
  const spoken = page.locator('[data-field="abstract"] [data-unseen]')
  const selected = () => page.evaluate(() => String(document.getSelection()))
  await selectWords(page, 'exact audit', 'deleted token')
  await markPapers(page)
  await expect.poll(() => paintedInAbstract(page)).toMatchObject([{ text: 'We give an exact audit' }])
  await noticed(page)
  expect(await selected()).toBe('exact audit that, for a deleted token')
  await expect(spoken).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(spoken).not.toHaveCount(0)
})

async function middleOf(handle: ReturnType<Page['getByRole']>): Promise<{ x: number; y: number }> {
  const box = await handle.boundingBox()
  if (box === null) throw new Error('There is no handle')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function dragTo(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await page.mouse.move(to.x, to.y)
}

/** Where words of the abstract are drawn, in the viewport: they must stand in one drawn piece. */
function placeOf(page: Page, words: string, where: 'left' | 'middle' | 'right') {
  return page.evaluate(
    ([wanted, side]) => {
      const field = document.querySelector('[data-field="abstract"]')
      const walker = document.createTreeWalker(field ?? document, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = (node as Text).data.indexOf(wanted)
        if (start < 0) continue
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, start + wanted.length)
        const rects = [...range.getClientRects()]
        const box = side === 'right' ? rects.at(-1) : rects[0]
        if (box === undefined) continue
        const x =
          side === 'left' ? box.left + 1 : side === 'right' ? box.right - 1 : (box.left + box.right) / 2
        return { x, y: (box.top + box.bottom) / 2 }
      }
      throw new Error(`Not on screen in one piece: ${wanted}`)
    },
    [words, where] as const,
  )
}
