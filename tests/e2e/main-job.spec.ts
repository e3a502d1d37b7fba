import {
  answerFileDialog,
  dropFiles,
  expect,
  hasRealCapture,
  killApp,
  realCapture,
  test,
} from './helpers/app.ts'
import { draftIn } from './helpers/drafts.ts'
import {
  listedCount,
  noticed,
  openPaper,
  type Painted,
  paintedInAbstract,
  selectWords,
} from './helpers/reading.ts'

test.describe('the main job, on the real capture', () => {
  test.skip(!hasRealCapture, 'the real capture does not lie beside this checkout')

  test('imports by the file dialog, highlights, notes, and finds it all again after the plug was pulled', async ({
    startApp,
    libraryFolder,
  }) => {
    const first = await startApp()
    await answerFileDialog(first.app, [realCapture])
    await first.page.keyboard.press('Control+o')
    await expect.poll(() => listedCount(first.page)).toBe(51)

    await openPaper(first.page, 'Pointer Networks')
    await selectWords(first.page, 'Our model solves', 'neural attention')
    await first.page.keyboard.press('2')
    await settled(() => paintedInAbstract(first.page), 1)
    await selectWords(first.page, 'recently proposed', 'previous attention attempts')
    await first.page.keyboard.press('3')
    const marks = await settled(() => paintedInAbstract(first.page), 3)
    expect(textsOf(marks)).toEqual([
      [
        'mark-method-0',
        'Our model solves the problem of variable size output dictionaries using a recently proposed mechanism of neural attention',
      ],
      ['mark-result-1', 'recently proposed mechanism of neural attention'],
      ['mark-result-0', '. It differs from the previous attention attempts'],
    ])

    await first.page.keyboard.press('Escape')
    await first.page.keyboard.press('n')
    const note = first.page.getByRole('textbox', { name: /note on this paper/ })
    await note.pressSequentially('Compare with **sorting networks**; unfinished sent')
    await expect.poll(() => draftIn(libraryFolder)).toContain('unfinished sent')
    await killApp(first.app)

    const second = await startApp()
    await expect(second.page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(
      'Pointer Networks',
    )
    expect(await settled(() => paintedInAbstract(second.page), 3)).toEqual(marks)
    await expect(second.page.getByRole('region', { name: 'Note', exact: true })).toContainText(
      'Compare with sorting networks; unfinished sent',
    )
    await expect.poll(() => listedCount(second.page)).toBe(51)
  })

  test('highlights a formula whole when a selection reaches into it', async ({ startApp }) => {
    const { page } = await startApp({ files: [realCapture] })
    await expect.poll(() => listedCount(page)).toBe(51)
    await openPaper(page, formulaPaper.title)
    await page.locator('[data-field="abstract"] [data-kind="math"]').first().waitFor()
    await selectWords(page, formulaPaper.before)
    await page.evaluate(() => {
      const glyphs = document.querySelectorAll(
        '[data-field="abstract"] [data-kind="math"] [aria-hidden] .mord',
      )
      const inside = [...glyphs].find((glyph) => glyph.firstChild instanceof Text)?.firstChild
      if (!inside) throw new Error('There is no formula on screen')
      document.getSelection()?.extend(inside, 1)
    })
    await noticed(page)
    await page.keyboard.press('h')
    const marks = await settled(() => paintedInAbstract(page), 2)
    expect(marks.map(({ name }) => name)).toEqual(['mark-general-0', 'formula-1'])
    const formula = await page
      .locator('[data-field="abstract"] [data-kind="math"]')
      .first()
      .evaluate((element) => ({
        start: Number((element as HTMLElement).dataset.start),
        end: Number((element as HTMLElement).dataset.end),
      }))
    expect(marks[1]).toMatchObject(formula)
  })

  test('imports by a real drop, and says that the same bytes are held already', async ({ startApp }) => {
    const { page } = await startApp()
    await dropFiles(page, [realCapture])
    await expect.poll(() => listedCount(page)).toBe(51)
    await dropFiles(page, [realCapture])
    await expect(page.getByText(/already imported/i)).toBeVisible()
    expect(await listedCount(page)).toBe(51)
  })
})

/** The capture's paper on tokenization, whose abstract holds `k^{th}`. */
const formulaPaper = { title: 'Toward a Theory of Tokenization in LLMs', before: 'certain simple' }

/** What is painted, once there are so many stretches of it. */
async function settled(read: () => Promise<Painted[]>, count: number): Promise<Painted[]> {
  await expect.poll(async () => (await read()).length).toBe(count)
  return read()
}

function textsOf(marks: readonly Painted[]): [string, string][] {
  return marks.map(({ name, text }) => [name, text])
}
