import type { Page } from '@playwright/test'
import type { View } from './views.ts'

/** The views of tags, collections and kept searches: over a library in which some were made. */
export const tagViews: readonly View[] = [
  {
    name: 'tags-and-collections',
    open: async ({ page }) => {
      await makeSome(page)
      await page
        .getByRole('list', { name: 'Tags', exact: true })
        .getByRole('button', { name: /^long contexts/ })
        .waitFor()
      await page.getByRole('listbox', { name: 'Papers' }).focus()
      await page.keyboard.press('Home')
      await page.getByRole('list', { name: 'Tags and collections' }).waitFor()
    },
  },
  {
    name: 'tag-picker',
    open: async ({ page }) => {
      await page.getByRole('listbox', { name: 'Papers' }).focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('Shift+J')
      await page.keyboard.press('t')
      await page.getByRole('dialog', { name: 'Tags of 2 papers' }).waitFor()
    },
  },
  {
    name: 'tag-menu',
    open: async ({ page }) => {
      await page.getByRole('list', { name: 'Tags', exact: true }).getByRole('button').first().focus()
      await page.keyboard.press('ContextMenu')
      await page.getByRole('menu', { name: 'The tag' }).waitFor()
    },
  },
  {
    name: 'keep-search',
    open: async ({ page }) => {
      await page.keyboard.press('/')
      await page.getByRole('searchbox').fill('token model')
      await page.getByRole('button', { name: 'Keep this search' }).click()
      await page.getByRole('dialog', { name: 'Keep this search' }).waitFor()
    },
  },
]

/** Makes tags, collections and a kept search as another window would; what is there already stays. */
async function makeSome(page: Page): Promise<void> {
  await page.evaluate(async () => {
    type Answer = { value: never }
    const { offprint } = window as unknown as {
      offprint: { call(name: string, input: object): Promise<Answer> }
    }
    const ask = async (name: string, input: object): Promise<never> =>
      (await offprint.call(name, input)).value
    const list: { id: string }[] = await ask('collections.list', {})
    if (list.length > 0) return
    const { keys } = (await ask('papers.order', { source: { kind: 'all' }, query: '' })) as {
      keys: Int32Array
    }
    const rows: { id: string }[] = await ask('papers.rows', { keys: [...keys], query: '' })
    const ids = rows.map(({ id }) => id)
    const put = (name: string, papers: string[]) =>
      ask('tags.put', { name, on: { kind: 'paper', ids: papers }, isOn: true })
    await put('long contexts', ids.slice(0, 4))
    await put('method', ids.slice(0, 1))
    await put('to cite in the survey', ids.slice(1, 3))
    const tags: { id: string; name: string }[] = await ask('tags.list', {})
    const hues: Record<string, string> = { 'long contexts': 'blue', method: 'green' }
    for (const { id, name } of tags) await ask('tags.change', { id, hue: hues[name] ?? null })
    const make = (name: string, parent: string | null, papers: string[]): Promise<string> =>
      ask('collections.create', { name, parent, papers })
    const group = await make('Reading group', null, ids.slice(0, 2))
    await make('Vision and video', group, ids.slice(2, 5))
    await make('Thesis', null, [])
    await ask('searches.keep', { name: 'Codebooks', query: 'codebook', order: null })
  })
}
