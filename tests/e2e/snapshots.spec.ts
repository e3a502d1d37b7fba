import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseFromMenu, expect, test } from './helpers/app.ts'
import { takePicture } from './helpers/pictures.ts'
import { listedCount } from './helpers/reading.ts'

const abstractOf = (title: string) =>
  `We study ${title.toLowerCase()} in models of many sizes. Earlier work has looked at one size only, and so could not ` +
  'say what grows with the depth of a model. We find that most of it does, and that the rest can be left out for free.'

/** One paper of the daily-papers list, as the feed serves it. */
function item(title: string, votes: number) {
  const number = [...title].reduce((sum, letter) => sum + letter.charCodeAt(0), 10_000)
  const paper = {
    id: `2606.${number}`,
    title,
    summary: abstractOf(title),
    upvotes: votes,
    authors: [],
  }
  return { paper, title, publishedAt: '2026-06-20T00:00:00.000Z', numComments: 0 }
}

const folder = () => mkdtempSync(join(tmpdir(), 'offprint-capture-'))

function page(day: string, titles: readonly string[]): string {
  const path = join(folder(), `papers-of-june-${day}.txt`)
  writeFileSync(
    path,
    ['Daily Papers', `Jun ${day}`, ...titles.flatMap((title) => [title, abstractOf(title)])].join('\n\n'),
  )
  return path
}

const monday = [
  'Quiet Tokens of Old',
  'Merging Late at Night',
  'Counting What a Model Forgets',
  'Shallow Codebooks',
]
const tuesday = ['Merging Late at Night', 'Speculating in Trees', 'Quiet Tokens of Old', 'Shallow Codebooks']

/** The app on two captures of one page, of two days. */
async function startOnTwoDays(startApp: Parameters<Parameters<typeof test>[2]>[0]['startApp']) {
  const started = await startApp({ files: [page('22', monday), page('23', tuesday)] })
  await expect.poll(() => listedCount(started.page)).toBe(5)
  return started
}

async function openSnapshots(page: Page) {
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: /Snapshots|Two captures compared/ })
  await dialog.getByRole('article').waitFor()
  return dialog
}

test('two captures are compared by keyboard: what moved, what is new, what has gone', async ({
  startApp,
}) => {
  const { page } = await startOnTwoDays(startApp)
  const dialog = await openSnapshots(page)
  await expect(dialog.getByRole('article')).toContainText('papers-of-june-23.txt')
  await expect(dialog.getByRole('article')).toContainText('Hugging Face Papers, plain text')

  await page.keyboard.press('c')
  const rows = dialog.getByRole('list', { name: 'Papers compared' }).getByRole('button')
  await expect(rows).toHaveCount(5)
  await expect(rows.nth(0)).toContainText('up 1')
  await expect(rows.nth(1)).toContainText('new')
  await expect(rows.nth(2)).toContainText('down 2')
  await expect(rows.nth(4)).toContainText('gone')
  await expect(dialog.getByRole('img')).toHaveAttribute(
    'aria-label',
    'rank 2 on 22 June 2026; rank 1 on 23 June 2026',
  )

  await page.keyboard.press('g')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('Counting What a Model Forgets')
  await expect(dialog.getByRole('img')).toHaveAttribute('aria-label', /not in the capture of 23 June 2026/)
  await page.keyboard.press('m')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('Quiet Tokens of Old')
  await page.keyboard.press('j')
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(
    page.getByRole('main').getByRole('heading', { level: 1, name: 'Merging Late at Night' }),
  ).toBeVisible()
  await expect.poll(() => listedCount(page)).toBe(4)
})

test('Escape leaves the comparison, then the view', async ({ startApp }) => {
  const { page } = await startOnTwoDays(startApp)
  const dialog = await openSnapshots(page)
  await page.keyboard.press('c')
  await expect(dialog.getByRole('list', { name: 'Papers compared' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('article')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('a snapshot lists its papers in the order of the capture', async ({ startApp }) => {
  const { page } = await startOnTwoDays(startApp)
  await openSnapshots(page)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option')).toHaveCount(4)
  for (const [index, title] of monday.entries())
    await expect(page.getByRole('option').nth(index)).toContainText(title)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(monday[0] ?? '')
})

test('a snapshot is taken back after it was said what would go, and undo brings it back', async ({
  startApp,
}) => {
  const { page } = await startOnTwoDays(startApp)
  const dialog = await openSnapshots(page)
  await page.keyboard.press('Delete')
  const ask = dialog.getByRole('region', { name: 'Take back' })
  await expect(ask).toContainText('1 paper goes: only this snapshot holds it')
  await expect(ask).toContainText('3 papers stay: another snapshot holds them too.')
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('article')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(ask).toContainText('1 paper goes')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toContainText(
    'Took back papers-of-june-23.txt: 1 paper went; 3 stay because another snapshot holds them.',
  )
  await expect(dialog.getByRole('article')).toContainText('Taken back on')
  await page.keyboard.press('Control+z')
  await expect(dialog.getByRole('article')).not.toContainText('Taken back on')
  await page.keyboard.press('Escape')
  await expect.poll(() => listedCount(page)).toBe(5)
})

test('a snapshot is read again from its kept bytes, and says what that changed', async ({ startApp }) => {
  const { app, page } = await startOnTwoDays(startApp)
  await chooseFromMenu(app, 'File', 'Snapshots…')
  const dialog = page.getByRole('dialog', { name: 'Snapshots' })
  await dialog.getByRole('article').waitFor()
  await page.keyboard.press('r')
  await dialog.getByRole('combobox', { name: 'Read as' }).selectOption('Hugging Face Papers, plain text')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toContainText(
    'papers-of-june-23.txt, read again: 4 papers, as before.',
  )
  await expect(dialog.getByRole('article')).toContainText('as you chose')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: 'All snapshots' }).click()
  await expect(dialog.getByRole('article')).not.toContainText('as you chose')
})

test('a form that a capture does not have is refused, and nothing is changed', async ({ startApp }) => {
  const { page } = await startOnTwoDays(startApp)
  const dialog = await openSnapshots(page)
  await page.keyboard.press('r')
  await dialog.getByRole('combobox', { name: 'Read as' }).selectOption('Crossref JSON')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toContainText('papers-of-june-23.txt was not read again.')
  await page.keyboard.press('Escape')
  await expect.poll(() => listedCount(page)).toBe(5)
})

test('a picture of two captures compared', async ({ startApp }) => {
  const days = [
    ['20', [4, 9, 2, 11, 7, 1]],
    ['21', [12, 14, 8, 3, 10]],
    ['22', [30, 22, 41, 18, 9]],
    ['23', [44, 51, 36, 12, 20]],
  ] as const
  const names = [
    'Counting What a Model Forgets',
    'Merging Late: Where $O(n \\log n)$ Is Enough',
    'Speculating in Trees',
    'Quiet Tokens and the Layers that Hear Them',
    'Shallow Codebooks Rival Deep Ones',
    'A Ladder of Small Critics',
  ]
  const files = days.map(([day, votes]) => {
    const path = join(folder(), `daily-papers-2026-06-${day}.json`)
    const items = votes.map((count, index) => item(names[(index + Number(day)) % names.length] ?? '', count))
    const dailyPapers = items.sort((one, other) => other.paper.upvotes - one.paper.upvotes)
    writeFileSync(path, JSON.stringify({ dateString: `2026-06-${day}`, dailyPapers }))
    return path
  })
  const { page } = await startApp({ files })
  await expect.poll(() => listedCount(page)).toBe(6)
  const dialog = await openSnapshots(page)
  await page.keyboard.press('c')
  await expect(dialog.getByRole('img')).toBeVisible()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('j')
  await expect(dialog.getByRole('img')).toHaveAttribute('aria-label', /not in the capture of 22 June 2026/)
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  await takePicture(page, 'compare')
})
