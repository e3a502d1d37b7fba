// How long it takes from a key to the paper that it brings on screen, painted: `j` and `k` in the list of a library of 100,000
// papers beside one of 50, key by key in turn, in the built app (npm run build). Each figure is from the event of the
// key to the first frame after the new title stands on the page. OFFPRINT_BENCH_PAPERS says how many papers.

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test'
import { resolveElectron } from '../scripts/setup/electron.mjs'
import { inventedLibrary } from './parts/invented-library.ts'
import { percentile, printTable, rounded } from './parts/table.ts'

const PRESSES = 120
/** Presses before the first that counts: what is loaded once is loaded then. */
const WARM_UP = 15
const root = join(import.meta.dirname, '..')
const papers = Number(process.env.OFFPRINT_BENCH_PAPERS ?? 100_000)

interface Reading {
  readonly name: string
  readonly app: ElectronApplication
  readonly page: Page
  readonly times: number[]
}

const copies = mkdtempSync(join(tmpdir(), 'offprint-bench-reading-'))
const readings = [await start(papers), await start(50)]
for (let press = 0; press < WARM_UP + PRESSES; press += 1) {
  for (const { page, times } of readings) {
    const time = await timeOfKey(page, keyOf(press))
    if (press >= WARM_UP) times.push(time)
  }
}
for (const { app } of readings) await app.close()
rmSync(copies, { recursive: true, force: true })
report()

/** Twenty papers down, twenty up: the small library is not left. */
function keyOf(press: number): 'j' | 'k' {
  return Math.floor(press / 20) % 2 === 0 ? 'j' : 'k'
}

async function start(count: number): Promise<Reading> {
  const folder = join(copies, String(count))
  cpSync(inventedLibrary(count), folder, { recursive: true })
  const { executablePath, flags, env } = resolveElectron()
  const app = await electron.launch({
    executablePath,
    args: [...flags, root, '--library', folder],
    env: { ...(process.env as Record<string, string>), ...env, XDG_CONFIG_HOME: join(folder, 'config') },
  })
  const page = await app.firstWindow()
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('j')
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { name: `${count} papers`, app, page, times: [] }
}

/** Presses a key. @returns milliseconds until the page shows another title, painted */
async function timeOfKey(page: Page, key: string): Promise<number> {
  const painted = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const title = () => document.querySelector('h1')?.textContent
        const before = title()
        addEventListener(
          'keydown',
          (event) => {
            const look = () => {
              if (title() === before) requestAnimationFrame(look)
              // A task that a frame has posted runs when that frame is painted.
              else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp)))
            }
            look()
          },
          { once: true, capture: true },
        )
      }),
  )
  // The listener is there before the key is: both go the same way, in order.
  await page.evaluate(() => undefined)
  await page.keyboard.press(key)
  return painted
}

function report(): void {
  const columns = ['library', 'p50 ms', 'p95 ms', 'most ms']
  printTable(
    columns,
    readings.map(({ name, times }) => [
      name,
      rounded(percentile(times, 0.5), 0),
      rounded(percentile(times, 0.95), 0),
      rounded(Math.max(...times), 0),
    ]),
  )
  const [large, small] = readings.map(({ times }) => percentile(times, 0.5))
  console.log(`\n${papers} papers take ${rounded((large ?? 0) / (small ?? 1), 2)} times as long as 50 (p50).`)
}
