import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { dropFiles, expect, startOf, test } from './helpers/app.ts'
import { captureHolding, captureOf } from './helpers/captures.ts'
import { runToEnd } from './helpers/processes.ts'
import { listedCount, openPaper } from './helpers/reading.ts'

test('files that hold no feed are refused by name and reason, and the rest is imported', async ({
  startApp,
}) => {
  const { page } = await startApp()
  const empty = captureHolding('', 'empty.txt')
  const picture = captureHolding(
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    'picture.png',
  )
  await dropFiles(page, [empty, picture, captureOf(2)])
  await expect.poll(() => listedCount(page)).toBe(2)
  const outcome = page.getByRole('alert').or(page.getByRole('dialog'))
  await expect(outcome.first()).toBeVisible()
  await page
    .getByRole('button', { name: /show|details/i })
    .first()
    .click()
  const details = page.getByRole('dialog')
  await expect(details).toContainText('empty.txt')
  await expect(details).toContainText('It is empty. Nothing was changed.')
  await expect(details).toContainText('picture.png')
  await expect(details).toContainText('It is a PNG picture')
})

test('what would make a note too long is left out, and what was written stays', async ({ startApp }) => {
  const { page } = await startApp({ files: [captureOf(2)] })
  await expect.poll(() => listedCount(page)).toBe(2)
  await openPaper(page, 'Paper Number 1')
  await page.getByRole('region', { name: 'Paper', exact: true }).focus()
  await page.keyboard.press('n')
  const note = page.getByRole('textbox', { name: /note on this paper/ })
  await note.pressSequentially('kept')
  await note.evaluate((editor) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'a long book '.repeat(100_000))
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(page.getByText(/holds at most 1,000,000 characters/)).toBeVisible()
  await note.pressSequentially(' whole')
  await note.press('Escape')
  await expect(page.getByRole('region', { name: 'Note', exact: true })).toContainText('kept whole')
})

test('a library from a newer version is left as it is, and the app ends with status 3', async ({
  libraryFolder,
}) => {
  mkdirSync(libraryFolder, { recursive: true })
  const file = join(libraryFolder, 'library.db')
  writeNewerLibrary(file)
  const before = readFileSync(file)
  const { status, output } = await runToEnd(startOf(libraryFolder, []), {
    OFFPRINT_HEADLESS_SCREENSHOT: join(libraryFolder, '..', 'start.png'),
  })
  expect(status).toBe(3)
  expect(output).toContain('written by a newer Offprint')
  expect(output).toContain('left untouched')
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a library.db that is no database is left as it is, and the app says what to do', async ({
  libraryFolder,
}) => {
  mkdirSync(libraryFolder, { recursive: true })
  writeFileSync(
    join(libraryFolder, 'library.db'),
    'These are notes of mine and no database at all. '.repeat(100),
  )
  const { status, output } = await runToEnd(startOf(libraryFolder, []), {
    OFFPRINT_HEADLESS_SCREENSHOT: join(libraryFolder, '..', 'start.png'),
  })
  expect(status).toBe(3)
  expect(output).toContain('could not open the library')
  expect(output).toContain('backups')
  expect(readFileSync(join(libraryFolder, 'library.db'), 'utf8')).toContain('notes of mine')
})

function writeNewerLibrary(file: string): void {
  const database = new DatabaseSync(file)
  database.exec(
    'CREATE TABLE paper (key INTEGER PRIMARY KEY); PRAGMA application_id = 0x4f667072; PRAGMA user_version = 9999',
  )
  database.close()
}
