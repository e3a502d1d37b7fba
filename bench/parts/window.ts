// The app in a window of its own, for what is measured in it.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CDPSession, _electron as electron, type Page } from '@playwright/test'
import { resolveElectron } from '../../scripts/setup/electron.mjs'

const root = join(import.meta.dirname, '..', '..')
/** How long a window is left alone after an act, so that all that comes of it is counted with it; in milliseconds. */
const REST_MS = 350
/** What the browser tells least of an event; what was faster counts as this. */
const LEAST_MS = 16

/** What an act cost, in milliseconds. */
export interface Cost {
  /** From the person's event to the frame that shows what came of it, as the browser tells it, in steps of 8. */
  readonly painted: number
  /** Time of the processor that the window's thread had until it rested: the same however busy the machine is. */
  readonly work: number
}

export interface BenchWindow {
  readonly page: Page
  /** What an act cost that ends with a key or a click. */
  costOf(act: () => Promise<void>): Promise<Cost>
  /** What each of so many frames cost in the mean while `act`, a function of the page, does something in each. */
  costOfFrames(frames: number, act: (page: Page, frames: number) => Promise<number>): Promise<Cost>
  close(): Promise<void>
}

/** Opens the built app (npm run build). @param library a folder that is copied; a new one where it is null */
export async function openWindow(
  library: string | null,
  files: readonly string[] = [],
): Promise<BenchWindow> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-window-'))
  if (library !== null) cpSync(library, join(folder, 'library'), { recursive: true })
  const { executablePath, flags, env } = resolveElectron()
  const app = await electron.launch({
    executablePath,
    args: [...flags, root, '--library', join(folder, 'library'), ...files],
    env: { ...(process.env as Record<string, string>), ...env, XDG_CONFIG_HOME: join(folder, 'config') },
  })
  const page = await app.firstWindow()
  await page.getByRole('option').nth(2).waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await listenToEvents(page)
  return {
    page,
    costOf: async (act) => {
      const before = await workOf(session)
      await takeSlowest(page)
      await act()
      await page.waitForTimeout(REST_MS)
      return { work: (await workOf(session)) - before, painted: Math.max(LEAST_MS, await takeSlowest(page)) }
    },
    costOfFrames: async (frames, act) => {
      const before = await workOf(session)
      const painted = await act(page, frames)
      return { work: ((await workOf(session)) - before) / frames, painted }
    },
    close: async () => {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Milliseconds of the processor that the page's thread has had so far. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

async function listenToEvents(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { benchSlowest: 0 })
    const observer = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        if (name !== 'keydown' && name !== 'click') continue
        const { benchSlowest } = globalThis as unknown as { benchSlowest: number }
        Object.assign(globalThis, { benchSlowest: Math.max(benchSlowest, duration) })
      }
    })
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
}

async function takeSlowest(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { benchSlowest } = globalThis as unknown as { benchSlowest: number }
    Object.assign(globalThis, { benchSlowest: 0 })
    return benchSlowest
  })
}
