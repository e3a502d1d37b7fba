import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerFileDialog, type RunningApp, root } from './app.ts'
import { putClockAhead } from './clock.ts'
import { markViews } from './mark-views.ts'
import { markPapers } from './marks.ts'
import { openPaper, selectWords } from './reading.ts'
import { tagViews } from './tag-views.ts'

/** Something that can be on screen. It is opened from the list of a library that holds `filesOfViews`. */
export interface View {
  readonly name: string
  open(running: RunningApp): Promise<void>
  /** What Escape does not take back. */
  undo?(running: RunningApp): Promise<void>
}

const feed = join(root, 'tests', 'e2e', 'fixtures', 'invented-feed.txt')

/** Two captures of one page on two days: the second lacks papers of the first and has one under another abstract. */
export function filesOfViews(): string[] {
  const text = readFileSync(feed, 'utf8')
  const folder = mkdtempSync(join(tmpdir(), 'offprint-views-'))
  const later = text
    .replace('Jun 26', 'Jun 27')
    .replace(/\nShallow Codebooks, Deep Decoders\n\n.*\n/, '\n')
    .replace(/(\nQuiet Tokens\n\n).*\n/, `$1${otherAbstract}\n`)
  return [
    ['daily-papers-of-june-26.txt', text],
    ['daily-papers-of-june-27.txt', later],
  ].map(([name = '', content = '']) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  })
}

const otherAbstract =
  'Loud large language models (LLMs) drown quiet tokens. A filter between two layers brings them back, at no cost that anybody could measure on the machines that were at hand, and for every size of model that was tried from the smallest to the largest.'

/** Every view there is. */
export const views: readonly View[] = [
  {
    name: 'reader',
    open: async ({ page }) => {
      await openPaper(page, 'Counting What a Model Forgets')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await selectWords(page, 'We give an exact audit')
      await page.keyboard.press('2')
      await page.getByRole('toolbar', { name: 'Selection' }).waitFor({ state: 'hidden' })
      await page.keyboard.press('n')
      await page
        .getByRole('textbox', { name: /note/ })
        .fill('Check **Appendix B** for the constant in $O(n)$.')
      await page.keyboard.press('Escape')
    },
  },
  {
    name: 'search',
    open: async ({ page }) => {
      await page.keyboard.press('/')
      await page.getByRole('searchbox').fill('token model')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'find-in-page',
    open: async ({ page }) => {
      await openPaper(page, 'Counting What a Model Forgets')
      await page.keyboard.press('Control+f')
      await page.keyboard.type('model')
      await page.getByRole('search').getByRole('status').filter({ hasText: '1 of' }).waitFor()
    },
  },
  {
    name: 'markdown-template',
    open: async ({ page }) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('Template of Markdown files')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog', { name: 'Template of Markdown files' }).waitFor()
    },
  },
  {
    name: 'selection',
    open: async ({ page }) => {
      await page.getByRole('listbox', { name: 'Papers' }).focus()
      await page.keyboard.press('Home')
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+J')
    },
  },
  {
    name: 'look-before-importing',
    open: async ({ app, page }) => {
      await answerFileDialog(app, [feed])
      await page.keyboard.press('Control+Shift+O')
      await page.getByRole('listbox', { name: 'Parts of the capture' }).waitFor()
    },
  },
  dialogView('feeds', ['g', 'f'], 'Feeds and folders'),
  dialogView('duplicates', ['g', 'p'], 'Possible duplicates'),
  dialogView('snapshots', ['g', 'c'], 'Snapshots'),
  {
    name: 'captures-compared',
    open: async ({ page }) => {
      await press(page, ['g', 'c'])
      await page.getByRole('dialog', { name: 'Snapshots' }).getByRole('article').waitFor()
      await page.keyboard.press('c')
      await page.getByRole('dialog', { name: 'Two captures compared' }).waitFor()
    },
  },
  dialogView('settings', ['Control+,'], 'Settings'),
  {
    name: 'settings-type',
    open: async ({ page }) => {
      await page.keyboard.press('Control+,')
      await page.getByRole('tab', { name: 'Reading type' }).click()
    },
  },
  dialogView('keys', ['?'], 'Keys'),
  dialogView('triage-sheet', ['p'], 'Triage pass'),
  {
    name: 'triage-pass',
    open: async ({ page }) => {
      await beginPass(page)
      await page.getByRole('region', { name: 'Paper of the pass' }).getByRole('heading').waitFor()
    },
  },
  {
    name: 'triage-receipt',
    open: async ({ page }) => {
      await beginPass(page)
      const pass = page.getByRole('region', { name: 'Paper of the pass' })
      for (const [index, key] of ['k', 'l', 'x', 'l'].entries()) {
        await pass.getByText(`${index + 1} of`).waitFor()
        await page.keyboard.press(key)
      }
      await page.keyboard.press('q')
      await page.getByRole('button', { name: 'Undo all' }).waitFor()
    },
  },
  {
    name: 'compare',
    open: async ({ page }) => {
      // What was put in for a view before would be taken out.
      const empty = page.getByRole('button', { name: 'Empty the tray' })
      if (await empty.isVisible()) await empty.click()
      for (const title of ['Counting What a Model Forgets', 'Merging Late', 'Loss Curves That Cross']) {
        await openPaper(page, title)
        await press(page, ['Escape', 'w'])
      }
      await page.keyboard.press('Shift+W')
      await page.getByRole('dialog', { name: 'Compare' }).getByRole('article').nth(2).waitFor()
    },
  },
  {
    name: 'notebook',
    open: async ({ page }) => {
      await markPapers(page)
      await press(page, ['g', 'b'])
      await page.getByRole('main', { name: 'Notebook' }).getByRole('article').first().waitFor()
    },
  },
  {
    name: 'compiled-note',
    open: async ({ page }) => {
      await markPapers(page)
      await press(page, ['g', 'b'])
      await page.getByRole('main', { name: 'Notebook' }).getByRole('article').first().waitFor()
      await page.keyboard.press('n')
      await page.getByRole('region', { name: 'Preview of the note' }).waitFor()
    },
  },
  {
    name: 'review',
    open: async ({ page }) => {
      await markPapers(page)
      await putClockAhead(page, 8)
      await press(page, ['g', 'r'])
      await page.getByRole('region', { name: 'Mark to review' }).getByRole('heading').waitFor()
    },
    undo: ({ page }) => putClockAhead(page, 0),
  },
  {
    name: 'free-note',
    open: writeFreeNote,
  },
  {
    name: 'note-versions',
    open: async (running) => {
      await writeFreeNote(running)
      await running.page.getByRole('button', { name: 'Versions of the note' }).click()
      await running.page.getByRole('dialog', { name: 'Versions of the note' }).waitFor()
    },
  },
  {
    name: 'palette',
    open: async ({ page }) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('tok')
      await page
        .getByRole('option', { name: /Quiet Tokens/ })
        .first()
        .waitFor()
    },
  },
  dialogView('glossary', ['g', 'o'], 'Glossary'),
  dialogView('export', ['Control+Shift+X'], 'Export'),
  {
    name: 'settings-keys',
    open: async ({ page }) => {
      await page.keyboard.press('Control+,')
      await page.getByRole('tab', { name: 'Keys' }).click()
    },
  },
  {
    name: 'settings-highlights',
    open: async ({ page }) => {
      await page.keyboard.press('Control+,')
      await page.getByRole('tab', { name: 'Highlights' }).click()
      await page.getByRole('list', { name: 'Categories' }).waitFor()
    },
  },
  layoutView('compact'),
  layoutView('columns'),
  {
    name: 'order-menu',
    open: async ({ page }) => {
      await page.getByRole('listbox', { name: 'Papers' }).focus()
      await page.keyboard.press('y')
      await page.getByRole('menu', { name: 'Order of the list' }).waitFor()
    },
  },
  {
    name: 'menu-of-a-row',
    open: async ({ page }) => {
      await page.getByRole('listbox', { name: 'Papers' }).focus()
      await press(page, ['Home', 'Shift+F10'])
      await page.getByRole('menu', { name: 'Paper' }).waitFor()
    },
  },
  {
    name: 'reading-aids',
    open: async ({ page }) => {
      await openPaper(page, 'Counting What a Model Forgets')
      await press(page, ['Escape', 'Shift+A'])
      const aids = page.getByRole('region', { name: 'Reading aids' })
      await aids.getByText('Numbers').first().click()
      await aids.getByRole('row').first().waitFor()
    },
    undo: ({ page }) => set(page, { showsRoles: false }),
  },
  {
    name: 'source-text',
    open: async ({ page }) => {
      await openPaper(page, 'Counting What a Model Forgets')
      await press(page, ['Escape', '\\'])
    },
    undo: ({ page }) => page.keyboard.press('\\'),
  },
  {
    name: 'reading-mode',
    open: async ({ page }) => {
      await openPaper(page, 'Counting What a Model Forgets')
      await press(page, ['Escape', 'f'])
      await page.getByRole('listbox', { name: 'Papers' }).waitFor({ state: 'hidden' })
    },
  },
  ...tagViews,
  ...markViews,
]

/** Goes back from a view to the list. */
export async function leaveView(view: View, running: RunningApp): Promise<void> {
  const { page } = running
  for (let presses = 0; presses < 6; presses += 1) await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await view.undo?.(running)
}

async function writeFreeNote({ page }: RunningApp): Promise<void> {
  await page.keyboard.press('Shift+N')
  await page.getByRole('textbox', { name: 'note' }).waitFor()
  await page.keyboard.type('# A plan\n\n> said *twice*\n\n- [ ] **compare** $O(n)$ and `n`\nsee [[quiet')
  await page.getByRole('listbox', { name: 'Offers' }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type(' #plan [[')
  await page.getByRole('option').first().waitFor()
}

function layoutView(layout: 'compact' | 'columns'): View {
  return {
    name: `list-${layout}`,
    open: async ({ page }) => {
      await set(page, { listLayout: layout, listWidth: 620 })
      await page.locator('html').evaluate(() => document.fonts.ready)
    },
    undo: ({ page }) => set(page, { listLayout: 'cards', listWidth: 372 }),
  }
}

/** Changes settings as another window would. */
async function set(page: Page, change: object): Promise<void> {
  await page.evaluate(async (settings) => {
    const { offprint } = window as unknown as {
      offprint: { call(name: string, input: object): Promise<unknown> }
    }
    await offprint.call('settings.set', settings)
  }, change)
}

function dialogView(name: string, keys: readonly string[], title: string): View {
  return {
    name,
    open: async ({ page }) => {
      await press(page, keys)
      await page.getByRole('dialog', { name: title }).waitFor()
    },
  }
}

async function beginPass(page: Page): Promise<void> {
  await page.keyboard.press('p')
  await page.getByRole('dialog', { name: 'Triage pass' }).locator(':focus').waitFor()
  await page.keyboard.press('Enter')
}

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}
