import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './helpers/app.ts'
import { captureOf } from './helpers/captures.ts'
import { draftIn } from './helpers/drafts.ts'
import { listedCount, openPaper } from './helpers/reading.ts'

test('a page that ends is loaded again where the person was, and what they typed is a note', async ({
  startApp,
  libraryFolder,
}) => {
  const { app, page } = await startApp({ files: [captureOf(5)] })
  await expect.poll(() => listedCount(page)).toBe(5)
  await openPaper(page, 'Paper Number 3')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: /note on this paper/ }).pressSequentially('Kept by the way')
  await expect.poll(() => draftIn(libraryFolder)).toContain('by the way')

  await endPage(app)
  await expect.poll(() => titleOn(app)).toMatch(/^Paper Number 3 /)
  await expect.poll(() => textOn(app)).toContain('Kept by the way')
})

test('a page that ends again and again is not loaded for ever: the person is asked', async ({ startApp }) => {
  const { app, page } = await startApp({ files: [captureOf(2)] })
  await expect.poll(() => listedCount(page)).toBe(2)
  await answerMessages(app)
  for (let times = 0; times < 4; times += 1) {
    expect(await questions(app)).toEqual([])
    await endPage(app)
    if (times < 3) await expect.poll(() => textOn(app)).toContain('Paper Number 1')
  }
  await expect.poll(() => questions(app)).toEqual([expect.stringContaining('Nothing was lost')])
  await expect.poll(() => textOn(app)).toContain('Paper Number 1')
})

/** Ends the page's process as a crash does, and waits for the page that is loaded in its place. */
async function endPage(app: ElectronApplication): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined) throw new Error('There is no window')
    const loaded = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()))
    contents.forcefullyCrashRenderer()
    await loaded
  })
}

/** What a page holds after the one before it ended; the driver knows only that one. */
async function onPage<Answer>(app: ElectronApplication, expression: string): Promise<Answer> {
  return app.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    expression,
  )
}

const titleOn = (app: ElectronApplication) =>
  onPage<string>(app, `document.querySelector('main h1')?.textContent ?? ''`)
const textOn = (app: ElectronApplication) => onPage<string>(app, `document.body?.innerText ?? ''`)

/** Answers every message box with its first button and notes what it said. */
async function answerMessages(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    const asked: string[] = []
    Object.assign(dialog, {
      asked,
      showMessageBox: async (_window: unknown, { detail }: { detail: string }) => {
        asked.push(detail)
        return { response: 0, checkboxChecked: false }
      },
    })
  })
}

async function questions(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ dialog }) => (dialog as typeof dialog & { asked: string[] }).asked)
}
