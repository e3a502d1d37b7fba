// What marks cost in the window, in the built app (npm run build), in one run of a few minutes: 200 highlights on one
// abstract beside 2 (recolouring, opening one by a click, dragging an end, scrolling, and j and k to another paper and back;
// both papers are in one library and one window, measured in turn), and the notebook of 10,000 highlights. "painted" is from
// the person's event to the frame that shows what came of it; "work" is time of the processor that the window's thread had
// until it rested, and hangs less on what else the machine does. All figures are in milliseconds.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { notebookInWindow } from './parts/notebook-in-window.ts'
import { percentile, printTable, rounded } from './parts/table.ts'
import { type BenchWindow, type Cost, openWindow } from './parts/window.ts'

const MANY = Number(process.env.OFFPRINT_BENCH_MARKS ?? 200)
const FEW = 2
const IN_NOTEBOOK = Number(process.env.OFFPRINT_BENCH_NOTEBOOK ?? 10_000)
const ROUNDS = 6
const FRAMES = 20
const DRAGGED = 30
const titles = ['Few Marks on an Abstract', 'Many Marks on an Abstract', 'No Marks on an Abstract'] as const
const measures = ['recolour', 'open by a click', 'step of a dragged end', 'scrolled frame', 'j or k'] as const

const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-marks-'))
const capture = join(folder, 'papers.txt')
const papers = titles.map((title, index) => `${title}\n\n${abstractOf(index)}`).join('\n\n')
writeFileSync(capture, `Daily Papers\n\nbyAK and the research community\n\nJun 26\n\n${papers}\n`)
const opened = await openWindow(null, [capture])
console.log(`${await markPapers(opened.page)} highlights made.\n`)
const costs = new Map<string, Cost[]>()
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, title] of [
    ['few', titles[0]],
    ['many', titles[1]],
  ] as const) {
    const took = await measureOn(opened, title, round)
    // The first round warms up.
    if (round > 0) for (const [index, cost] of took.entries()) note(`${name}:${measures[index]}`, cost)
  }
}
await opened.close()
rmSync(folder, { recursive: true, force: true })
report()
reportNotebook(await notebookInWindow(IN_NOTEBOOK))

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
async function measureOn(window: BenchWindow, title: string, round: number): Promise<Cost[]> {
  const { page, costOf, costOfFrames } = window
  const shown = await costOf(() => goTo(page, title))
  await page.getByRole('main').getByRole('heading', { level: 1 }).filter({ hasText: title }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press(']')
  await page.getByRole('toolbar', { name: 'Highlight' }).waitFor()
  // Another colour each time: one that a highlight has already changes nothing.
  const recoloured = await costOf(() => page.keyboard.press(`${2 + (round % 7)}`))
  const dragged = await costOfFrames(DRAGGED, dragEnd)
  const at = await beginningOfAMark(page)
  await page.mouse.move(at.x, at.y)
  const clicked = await costOf(() => page.mouse.click(at.x, at.y))
  const scrolled = await costOfFrames(FRAMES, scroll)
  return [recoloured, clicked, dragged, scrolled, shown]
}

/** Scrolls the paper on and back. @returns the mean milliseconds from one frame to the next */
function scroll(onScreen: Page, frames: number): Promise<number> {
  return onScreen.evaluate(async (count) => {
    const scroller = document.querySelector('[data-scroller]')
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    await frame()
    const began = performance.now()
    for (let step = 0; step < count; step += 1) {
      scroller?.scrollBy({ top: step < count / 2 ? 30 : -30, behavior: 'instant' })
      await frame()
    }
    return (performance.now() - began) / count
  }, frames)
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

/** Milliseconds that a step of a dragged end keeps the pointer waiting, the mean of so many. */
async function dragEnd(onScreen: Page, steps: number): Promise<number> {
  return onScreen.evaluate(async (count) => {
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
    for (let step = 1; step <= count; step += 1) {
      const began = performance.now()
      send(window, 'pointermove', at.clientX + (step % 15) * 4)
      await Promise.resolve()
      work += performance.now() - began
      await frame()
    }
    send(window, 'pointercancel', at.clientX)
    return work / count
  }, steps)
}

function note(name: string, cost: Cost): void {
  costs.set(name, [...(costs.get(name) ?? []), cost])
}

function report(): void {
  printTable(
    ['ms', `${FEW} marks painted`, `${MANY} painted`, 'p95', `${FEW} marks work`, `${MANY} work`, 'times'],
    measures.map((what) => {
      const [few, many] = ['few', 'many'].map((name) => costs.get(`${name}:${what}`) ?? []) as [
        Cost[],
        Cost[],
      ]
      return [
        what,
        of(few, 'painted', 0.5),
        of(many, 'painted', 0.5),
        of(many, 'painted', 0.95),
        of(few, 'work', 0.5),
        of(many, 'work', 0.5),
        rounded(of(many, 'work', 0.5) / of(few, 'work', 0.5), 2),
      ]
    }),
  )
}

function reportNotebook(measured: ReadonlyMap<string, Cost[]>): void {
  console.log()
  printTable(
    [`notebook of ${IN_NOTEBOOK}, ms`, 'painted', 'p95', 'work'],
    [...measured].map(([what, all]) => [
      what,
      of(all, 'painted', 0.5),
      of(all, 'painted', 0.95),
      of(all, 'work', 0.5),
    ]),
  )
}

function of(all: readonly Cost[], which: keyof Cost, share: number): number {
  return rounded(
    percentile(
      all.map((cost) => cost[which]),
      share,
    ),
    1,
  )
}
