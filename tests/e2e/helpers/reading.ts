import type { Page } from '@playwright/test'

/** Opens the paper with this title by searching for it and pressing Enter. */
export async function openPaper(page: Page, title: string): Promise<void> {
  await page.keyboard.press('/')
  await page.getByRole('searchbox').fill(title)
  await page.getByRole('option', { name: title }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('main').getByRole('heading', { level: 1, name: title }).waitFor()
}

/**
 * Selects words of the abstract as a mouse would leave them: from the beginning of `from` to the end of `to`, which
 * may stand in other drawn pieces than where they begin.
 */
export async function selectWords(page: Page, from: string, to: string = from): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const field = document.querySelector('[data-field="abstract"]')
      if (field === null) throw new Error('There is no abstract on screen')
      const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT)
      const nodes: Text[] = []
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text)
      const whole = nodes.map((node) => node.data).join('')
      const start = whole.indexOf(first ?? '')
      const lastStart = whole.indexOf(last ?? '', start)
      if (start < 0 || lastStart < 0) throw new Error(`Not on screen: ${first} … ${last}`)
      const place = (offset: number): [Text, number] => {
        let left = offset
        for (const node of nodes) {
          if (left <= node.length) return [node, left]
          left -= node.length
        }
        throw new Error('Past the end')
      }
      const selection = document.getSelection()
      selection?.setBaseAndExtent(...place(start), ...place(lastStart + (last ?? '').length))
    },
    [from, to] as const,
  )
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor()
}

/** Waits until the page has noticed what was just selected: the browser tells it in a task of its own. */
export async function noticed(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
}

/** A stretch of source text that is painted: `name` is category and lane (`mark-general-0`), offsets are the source's. */
export interface Painted {
  name: string
  start: number
  end: number
  text: string
}

/** All that is painted over the abstract, by place. Formulas are painted by their wrapper: `formula-LANES`. */
export async function paintedInAbstract(page: Page): Promise<Painted[]> {
  return page.evaluate(() => {
    const field = document.querySelector('[data-field="abstract"]')
    const drawn = [...(field?.querySelectorAll<HTMLElement>('[data-start]') ?? [])]
    const painted: { name: string; start: number; end: number; text: string }[] = []
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('mark-')) continue
      for (const range of highlight) {
        const pieces = drawn.filter((element) => {
          const text = element.firstChild
          if (!(text instanceof Text)) return false
          const live = document.createRange()
          live.setStart(range.startContainer, range.startOffset)
          live.setEnd(range.endContainer, range.endOffset)
          return live.intersectsNode(text) && live.toString() !== ''
        })
        const [first, last] = [pieces[0], pieces.at(-1)]
        if (first === undefined || last === undefined) continue
        const before = range.startContainer === first.firstChild ? range.startOffset : 0
        const after =
          range.endContainer === last.firstChild ? range.endOffset : (last.textContent ?? '').length
        const text = pieces
          .map((piece) => {
            const whole = piece.textContent ?? ''
            return whole.slice(piece === first ? before : 0, piece === last ? after : whole.length)
          })
          .join('')
        const start = Number(first.dataset.start) + (first.dataset.atomic === undefined ? before : 0)
        const end =
          last.dataset.atomic === undefined ? Number(last.dataset.start) + after : Number(last.dataset.end)
        painted.push({ name, start, end, text })
      }
    }
    for (const formula of field?.querySelectorAll<HTMLElement>('[data-kind="math"][data-lanes]') ?? []) {
      const { start, end, lanes } = formula.dataset
      painted.push({ name: `formula-${lanes}`, start: Number(start), end: Number(end), text: '' })
    }
    return painted.sort((one, other) => one.start - other.start || one.name.localeCompare(other.name))
  })
}

/** How many papers the list holds, on screen or not: 0 while there is no row. */
export async function listedCount(page: Page): Promise<number> {
  const rows = page.getByRole('option')
  if ((await rows.count()) === 0) return 0
  return Number(await rows.first().getAttribute('aria-setsize'))
}
