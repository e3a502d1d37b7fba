import type { Page } from '@playwright/test'

/** What the page itself asks main with. */
interface Door {
  offprint: { call(name: string, input: object): Promise<{ ok: boolean; value: never }> }
}

/**
 * Highlights a stretch of each of three papers of the invented feed, in three categories, with a note on one; writes a
 * note on a paper, and one on none; nothing where that was done before. As another window would: what is on screen follows.
 */
export async function markPapers(page: Page): Promise<void> {
  await page.getByRole('option').first().waitFor()
  await page.evaluate(async () => {
    const { offprint } = window as unknown as Door
    const ask = async <Value>(name: string, input: object): Promise<Value> => {
      const result = await offprint.call(name, input)
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result)}`)
      return result.value
    }
    const nothing = { text: '', kinds: [], categories: [], anchors: [], tags: [] }
    const filter = { ...nothing, collection: null, from: null, to: null }
    const order = await ask<{ total: number }>('notebook.order', { filter, sort: 'newest', group: 'none' })
    if (order.total >= 5) return
    const wanted = [
      ['Counting What a Model Forgets', 'general'],
      ['Merging Late', 'method'],
      ['Loss Curves That Cross', 'doubt'],
    ]
    for (const [title = '', category] of wanted) {
      const order = await ask<{ keys: Int32Array }>('papers.order', { source: { kind: 'all' }, query: title })
      const [row] = await ask<{ id: string }[]>('papers.rows', { keys: [order.keys[0]], query: '' })
      const paper = await ask<{ id: string; abstract: { text: string; revisionId: string } }>(
        'papers.details',
        {
          id: row?.id,
        },
      )
      const { text, revisionId } = paper.abstract
      const found = text.indexOf('We give an exact audit')
      const start = Math.max(0, found)
      const end = found < 0 ? text.indexOf(' ', 60) : start + 'We give an exact audit'.length
      const field = 'abstract'
      const highlight = await ask<{ id: string }>('highlights.create', {
        paperId: paper.id,
        field,
        revisionId,
        start,
        end,
        category,
      })
      if (category === 'method') {
        const target = { kind: 'highlight', id: highlight.id }
        await ask('notes.save', { target, body: 'Check **Appendix B** for $O(n)$.', session: 'one' })
        await ask('notes.save', {
          target: { kind: 'paper', id: paper.id },
          body: 'Read *twice*.',
          session: 'two',
        })
      }
    }
    const target = { kind: 'note', id: crypto.randomUUID() }
    await ask('notes.save', { target, body: '# Ideas\n\nOf my own.', session: 'three' })
  })
}
