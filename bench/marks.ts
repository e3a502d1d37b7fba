// What 200 highlights on one abstract cost beside 2: painting all of them, telling what lies under the pointer, dragging an
// end, scrolling, and j and k to another paper and back. Both papers are in one library and one window, in the built app
// (npm run build), measured in turn; each figure is in milliseconds.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron as electron, type Page } from '@playwright/test'
import { resolveElectron } from '../scripts/setup/electron.mjs'
import { percentile, printTable, rounded } from './parts/table.ts'

const MANY = Number(process.env.OFFPRINT_BENCH_MARKS ?? 200)
const FEW = 2
const ROUNDS = 7
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-marks-'))

const titles = ['Few Marks on an Abstract', 'Many Marks on an Abstract', 'No Marks on an Abstract'] as const
const capture = join(folder, 'papers.txt')
const papers = titles.map((title, index) => `${title}\n\n${abstractOf(index)}`).join('\n\n')
writeFileSync(capture, `Daily Papers\n\nbyAK and the research community\n\nJun 26\n\n${papers}\n`)
const { executablePath, flags, env } = resolveElectron()
const app = await electron.launch({
  executablePath,
  args: [...flags, root, '--library', join(folder, 'library'), capture],
  env: { ...(process.env as Record<string, string>), ...env, XDG_CONFIG_HOME: join(folder, 'config') },
})
const page = await app.firstWindow()
await page.getByRole('option').nth(2).waitFor()
const ids = await markPapers(page)
const measures = [
  'recolour to painted',
  'click to open',
  'step of a dragged end',
  'scrolled frame',
  'j or k to painted',
] as const
const times = new Map<string, number[]>()
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, title] of [
    ['few', titles[0]],
    ['many', titles[1]],
  ] as const) {
    const took = await measureOn(page, title)
    if (round > 1) for (const [index, time] of took.entries()) note(`${name}:${measures[index]}`, time)
  }
}
await app.close()
rmSync(folder, { recursive: true, force: true })
report()

function abstractOf(index: number): string {
  const sentence = (number: number) =>
    `In part ${number} of paper ${index} we count tokens in time $O(n_{${number}} \\log n)$ and find that the audit holds for every corpus tried.`
  return Array.from({ length: 16 }, (_value, number) => sentence(number)).join(' ')
}

/** Makes the highlights as another window would, over each other and side by side. */
async function markPapers(window: Page): Promise<number> {
  return window.evaluate(
    async ([few, many, names]) => {
      const { offprint } = globalThis as unknown as {
        offprint: { call(name: string, input: object): Promise<{ ok: boolean; value: never }> }
      }
      const call = async (name: string, input: object) => (await offprint.call(name, input)).value as never
      const order: { keys: Int32Array } = await call('papers.order', {
        source: { kind: 'all' },
        query: '',
      })
      const rows: { id: string; title: string }[] = await call('papers.rows', {
        keys: [...order.keys],
        query: '',
      })
      const categories = ['general', 'method', 'result', 'doubt', 'definition', 'to-do', 'quote', 'aside']
      let made = 0
      for (const [title, count] of [
        [names[0], few],
        [names[1], many],
      ] as const) {
        const id = rows.find((row) => row.title === title)?.id
        const paper: { abstract: { revisionId: string; text: string } } = await call('papers.details', { id })
        const { revisionId, text } = paper.abstract
        for (let index = 0; index < count; index += 1) {
          const start = Math.floor((index * (text.length - 80)) / count)
          const category = categories[index % 8]
          const range = { start, end: start + 20 + ((index * 37) % 60) }
          await call('highlights.create', { paperId: id, field: 'abstract', revisionId, category, ...range })
          made += 1
        }
      }
      return made
    },
    [FEW, MANY, titles] as const,
  )
}

/** Each of the measures on a paper, in their order. */
async function measureOn(window: Page, title: string): Promise<number[]> {
  const heading = window.getByRole('main').getByRole('heading', { level: 1 })
  const shown = await timeOf(window, 'keydown', title, () => goTo(window, title))
  await heading.filter({ hasText: title }).waitFor()
  await window.keyboard.press('Escape')
  await window.keyboard.press(']')
  await window.getByRole('toolbar', { name: 'Highlight' }).waitFor()
  const recoloured = await timeOf(window, 'keydown', null, () =>
    window.keyboard.press(`${1 + Math.floor(Math.random() * 8)}`),
  )
  const dragged = await dragEnd(window)
  const at = await beginningOfAMark(window)
  const clicked = await timeOf(window, 'pointerdown', null, () => window.mouse.click(at.x, at.y))
  const scrolled = await window.evaluate(async () => {
    const scroller = document.querySelector('[data-scroller]')
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    await frame()
    const began = performance.now()
    for (let step = 0; step < 20; step += 1) {
      scroller?.scrollBy({ top: step < 10 ? 30 : -30, behavior: 'instant' })
      await frame()
    }
    return (performance.now() - began) / 20
  })
  return [recoloured, clicked, dragged, scrolled, shown]
}

/** A point on the words of a highlight that is not open, one in the middle of the abstract. */
async function beginningOfAMark(onScreen: Page): Promise<{ x: number; y: number }> {
  return onScreen.evaluate(() => {
    const nodes = [...document.querySelectorAll('[data-field="abstract"] :is([data-unseen], [data-start])')]
    const begins = nodes.flatMap((node, index) =>
      /^ highlight,/.test(node.textContent ?? '') ? [index] : [],
    )
    const begin = begins[Math.floor(begins.length / 2)] ?? 0
    const piece = nodes.slice(begin).find((node) => node.matches('[data-start]:not([data-kind="math"])'))
    piece?.scrollIntoView({ block: 'center', behavior: 'instant' })
    const box = piece?.getClientRects()[0]
    return { x: (box?.left ?? 0) + 2, y: ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2 }
  })
}

/** By j or k, whichever leads there: the list has three papers. */
async function goTo(window: Page, title: string): Promise<void> {
  const names = await window.getByRole('option').allTextContents()
  const wanted = names.findIndex((name) => name.includes(title))
  const current = await window
    .getByRole('main')
    .getByRole('heading', { level: 1 })
    .textContent({ timeout: 500 })
    .catch(() => '')
  const from = names.findIndex((name) => name.includes(current ?? '-'))
  for (let step = 0; step < Math.max(1, Math.abs(wanted - from)); step += 1) {
    await window.keyboard.press(wanted > from ? 'j' : 'k')
  }
}

/** Milliseconds from the last event of a kind to the first frame painted after it, in which the paper of that title is on screen, if one is named. */
async function timeOf(
  window: Page,
  kind: string,
  title: string | null,
  act: () => Promise<void>,
): Promise<number> {
  await window.evaluate((name) => {
    Object.assign(globalThis, { benchEvent: null })
    addEventListener(name, (event) => Object.assign(globalThis, { benchEvent: event.timeStamp }), {
      capture: true,
    })
  }, kind)
  const painted = window.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const isShown = () => wanted === null || document.querySelector('main h1')?.textContent === wanted
        const look = () => {
          const began = (globalThis as unknown as { benchEvent: number | null }).benchEvent
          if (began === null || !isShown()) requestAnimationFrame(look)
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)))
        }
        look()
      }),
    title,
  )
  await act()
  return painted
}

/** Milliseconds of work for a step of a dragged end, the mean of thirty. */
async function dragEnd(onScreen: Page): Promise<number> {
  return onScreen.evaluate(async () => {
    const handle = document.querySelector<HTMLElement>('[data-handle][data-edge="end"]')
    const box = handle?.getBoundingClientRect()
    if (!handle || !box) return Number.NaN
    const at = {
      clientX: (box.left + box.right) / 2,
      clientY: (box.top + box.bottom) / 2,
      bubbles: true,
      button: 0,
    }
    const send = (target: EventTarget, type: string, x: number) =>
      target.dispatchEvent(new PointerEvent(type, { ...at, clientX: x }))
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    send(handle, 'pointerdown', at.clientX)
    let work = 0
    for (let step = 1; step <= 30; step += 1) {
      const began = performance.now()
      send(window, 'pointermove', at.clientX + (step % 15) * 4)
      await Promise.resolve()
      work += performance.now() - began
      await frame()
    }
    send(window, 'pointercancel', at.clientX)
    return work / 30
  })
}

function note(name: string, time: number): void {
  times.set(name, [...(times.get(name) ?? []), time])
}

function report(): void {
  console.log(`${ids} highlights made.\n`)
  printTable(
    ['what', `${FEW} marks p50`, `${MANY} marks p50`, `${MANY} marks p95`, 'times as long'],
    measures.map((what) => {
      const [few, many] = ['few', 'many'].map((name) => times.get(`${name}:${what}`) ?? [])
      const [one, other] = [percentile(few ?? [], 0.5), percentile(many ?? [], 0.5)]
      return [
        what,
        rounded(one, 1),
        rounded(other, 1),
        rounded(percentile(many ?? [], 0.95), 1),
        rounded(other / one, 2),
      ]
    }),
  )
}
