import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerFileDialog, expect, test } from './helpers/app.ts'
import { takePicture } from './helpers/pictures.ts'

const abstractOn = (topic: string): string =>
  `We study ${topic} in models of many sizes. Earlier work has looked at one size only, and so could not say what grows. ` +
  `We find that ${topic} grow with the square of the depth, at 20\\% of the cost, for every layer and each one after it.`

const capture = (titles: readonly string[]): string =>
  ['Daily Papers', 'Jun 26', ...titles.flatMap((title) => [title, abstractOn(title)])].join('\n\n')

/** A feed on the loopback that gives what it is set to, and answers an unchanged one cheaply. */
async function feedServer(): Promise<{ server: Server; url: string; site: { titles: string[] } }> {
  const site = { titles: ['Quiet Tokens', 'Merging Late'] }
  const server = createServer((request, response) => {
    const etag = `"${site.titles.length}"`
    response.setHeader('etag', etag)
    response.statusCode = request.headers['if-none-match'] === etag ? 304 : 200
    response.end(response.statusCode === 304 ? undefined : capture(site.titles))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`, site }
}

test('a feed is subscribed to, fetched, found unchanged, paused and ended, by keyboard', async ({
  startApp,
}) => {
  const { server, url, site } = await feedServer()
  const { app, page } = await startApp()
  const list = page.getByRole('listbox', { name: 'Papers' })
  await page.keyboard.press('g')
  await page.keyboard.press('f')
  const dialog = page.getByRole('dialog', { name: 'Feeds and folders' })
  await expect(dialog.getByText('No feed yet')).toBeVisible()

  await page.keyboard.type('not a feed')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('is no address of a feed')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(url)
  await page.keyboard.press('Enter')
  const feed = dialog.getByRole('list', { name: 'Subscriptions' }).getByRole('listitem')
  await expect(feed).toContainText('2 new, 0 already held')
  await takePicture(page, 'feeds')

  const fetchNow = feed.getByRole('button', { name: /^Fetch/ })
  await fetchNow.focus()
  await page.keyboard.press('Enter')
  await expect(feed).toContainText('Unchanged since the last time')
  site.titles.push('Shallow Codebooks')
  await page.keyboard.press('Enter')
  await expect(feed).toContainText('1 new, 2 already held')

  const path = join(mkdtempSync(join(tmpdir(), 'offprint-opml-')), 'feeds.opml')
  await app.evaluate(({ dialog: native }, filePath) => {
    native.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await dialog.getByRole('button', { name: 'Save as OPML…' }).click()
  await expect(page.getByText('The list of feeds was saved.')).toBeVisible()
  expect(readFileSync(path, 'utf8')).toContain(`xmlUrl="${url}"`)

  await feed.getByRole('button', { name: /^End the subscription/ }).click()
  await expect(dialog.getByText('No feed yet')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list.getByRole('option')).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('g')
  await page.keyboard.press('f')
  await expect(feed).toContainText('1 new, 2 already held')
  server.close()
})

test('a list of feeds that is imported offers its feeds', async ({ startApp }) => {
  const { server, url } = await feedServer()
  const { app, page } = await startApp()
  const path = join(mkdtempSync(join(tmpdir(), 'offprint-opml-')), 'feeds.opml')
  writeFileSync(
    path,
    `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body><outline text="Labs"><outline type="rss" text="Our lab" xmlUrl="${url}"/></outline></body></opml>`,
  )
  await answerFileDialog(app, [path])
  await page.keyboard.press('Control+o')
  const dialog = page.getByRole('dialog', { name: 'Feeds and folders' })
  await dialog.getByRole('button', { name: 'Subscribe to it' }).click()
  const feed = dialog.getByRole('list', { name: 'Subscriptions' }).getByRole('listitem')
  await expect(feed).toContainText('Our lab')
  await expect(feed).toContainText('2 new, 0 already held')
  server.close()
})

test('files that appear in a watched folder are imported, those that cannot be are listed', async ({
  startApp,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-inbox-'))
  const { app, page } = await startApp()
  await answerFileDialog(app, [folder])
  await page.keyboard.press('g')
  await page.keyboard.press('f')
  const watched = page.getByRole('region', { name: 'Watched folder' })
  await watched.getByRole('button', { name: 'Watch a folder…' }).click()
  await watched.getByRole('checkbox').check()
  writeFileSync(join(folder, 'june.txt'), capture(['Quiet Tokens', 'Merging Late']))
  writeFileSync(join(folder, 'broken.txt'), new Uint8Array([0, 1, 2, 3, 0, 0, 0, 0, 0, 7, 0, 0]))
  await expect(watched).toContainText('one file imported, 1 not')
  await expect(watched.getByRole('list')).toContainText('broken.txt')
  await takePicture(page, 'watched-folder')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox', { name: 'Papers' }).getByRole('option')).toHaveCount(2)
  expect(existsSync(join(folder, 'imported', 'june.txt'))).toBe(true)
  expect(existsSync(join(folder, 'june.txt'))).toBe(false)
})
