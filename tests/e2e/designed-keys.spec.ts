import { expect, test } from './helpers/app.ts'
import { captureHolding } from './helpers/captures.ts'
import { listedCount } from './helpers/reading.ts'

/** The keys that were promised when the app was designed, as the sheet of keys names them. */
const designed: Readonly<Record<string, string>> = {
  'Next paper': 'j',
  'Previous paper': 'k',
  'Scroll on, then go to the next unread paper': 'Space',
  'Read the paper': 'Enter o',
  'Back to the list': 'u',
  Archive: 'e',
  Star: 's',
  'Mark as read or unread': 'm',
  'Read later': 'l',
  Dismiss: 'x',
  'Select the paper, or no longer': 'Shift X',
  'Go to the inbox': 'g i',
  'Go to later': 'g l',
  'Go to the archive': 'g a',
  'Go to starred papers': 'g s',
  Search: '/',
  'Tag the open highlight, the selected papers or the paper': 't',
  'Put the papers into collections, or take them out': 'c',
  'Write a note on the highlight, the selection or the paper': 'n',
  'Open the original': 'v',
  'Find an action or a paper': 'Ctrl K',
  'Focus the next sentence': '.',
  'Focus the previous sentence': ',',
  'Extend the focus by the next sentence': 'Shift .',
  'Extend the focus by the previous sentence': 'Shift ,',
  'Highlight the selection or the sentence in focus': 'h',
  'Highlight as General, or recolour the open highlight': '1',
  'Highlight as Aside, or recolour the open highlight': '8',
  'Delete the open highlight': 'Del Backspace',
  Undo: 'Ctrl Z',
  Redo: 'Shift Ctrl Z Ctrl Y',
  'Close what was opened last': 'Esc',
  'Import files': 'Ctrl O',
  'Import what is on the clipboard': 'Ctrl V',
  'Find in this paper': 'Ctrl F',
  'Larger text': 'Ctrl = Ctrl +',
  'Smaller text': 'Ctrl -',
  'Usual text size': 'Ctrl 0',
  Settings: 'Ctrl ,',
  'Copy the citation': 'Shift Ctrl C',
  'Show every key': '?',
}

/** Commands that share a key on purpose: what is open or on top tells which of them is meant. */
const together = [
  ['Select on to the next paper', 'Join the open highlight with the next one'],
  ['Read the paper', 'Put the waiting highlight on the selected words'],
]

test('every key that was designed is on the sheet, no two commands of the page share one, and v opens the original', async ({
  startApp,
}) => {
  const feed = [
    {
      id: '2601.00001',
      title: 'Quiet Tokens',
      summary: 'We count them, and find that half of them are quiet.',
    },
  ]
  const entries = feed.map((paper) => ({
    paper: { ...paper, authors: [], publishedAt: '2026-01-01', upvotes: 1 },
  }))
  const { app, page } = await startApp({ files: [captureHolding(JSON.stringify(entries), 'daily.json')] })
  await expect.poll(() => listedCount(page)).toBe(1)
  await page.keyboard.press('j')
  await page.getByRole('heading', { level: 1, name: 'Quiet Tokens' }).waitFor()
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(shell, { opened, openExternal: async (url: string) => opened.push(url) })
  })
  await page.keyboard.press('v')
  await expect
    .poll(() => app.evaluate(({ shell }) => (shell as typeof shell & { opened: string[] }).opened))
    .toEqual(['https://arxiv.org/abs/2601.00001'])

  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await sheet.waitFor()
  const lines = await sheet.locator('dl > div').evaluateAll((all) =>
    all.map((line) => ({
      title: line.querySelector('dt')?.textContent ?? '',
      keys: [...line.querySelectorAll('dd kbd')].map((key) => key.textContent ?? ''),
    })),
  )
  const keysByTitle = Object.fromEntries(lines.map(({ title, keys }) => [title, keys.join(' ')]))
  expect(keysByTitle).toMatchObject(designed)
  const ofPage = lines.filter(
    ({ title }) => !/^(?:In|After) a /.test(title) && !/^In the notebook/.test(title),
  )
  const holders = Map.groupBy(ofPage, ({ keys }) => keys.join(' '))
  const shared = [...holders.values()]
    .filter((all) => all.length > 1)
    .map((all) => all.map(({ title }) => title))
  expect(
    shared.filter((titles) => !together.some((pair) => pair.every((title) => titles.includes(title)))),
  ).toEqual([])
})
