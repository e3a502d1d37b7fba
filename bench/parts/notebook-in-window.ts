import type { Page } from '@playwright/test'
import { markedLibrary, wordOfNotes } from './marked-library.ts'
import { type Cost, openWindow } from './window.ts'

const FRAMES = 60

/**
 * What the notebook of so many highlights costs in the window: scrolling slowly and fast, each letter of a search, and a
 * letter in the template of a compiled note of all of them. Each measure with its costs.
 */
export async function notebookInWindow(marks: number): Promise<Map<string, Cost[]>> {
  const window = await openWindow(markedLibrary(marks))
  const { page, costOf, costOfFrames } = window
  const costs = new Map<string, Cost[]>()
  const note = async (name: string, cost: Promise<Cost>) =>
    costs.set(name, [...(costs.get(name) ?? []), await cost])
  await note(
    'opened',
    costOf(() => pressAll(page, ['g', 'b'])),
  )
  await page.locator('[data-entry] blockquote').first().waitFor()
  for (let round = 0; round < 4; round += 1) {
    await note(
      'frame, 60 px on',
      costOfFrames(FRAMES, (of, frames) => scroll(of, frames, 60)),
    )
    await note(
      'frame, 400 px on',
      costOfFrames(FRAMES, (of, frames) => scroll(of, frames, 400)),
    )
  }
  await page.keyboard.press('/')
  for (const letter of wordOfNotes.slice(0, 6)) {
    await note(
      'letter of a search',
      costOf(() => page.keyboard.press(letter)),
    )
  }
  await pressAll(page, ['ControlOrMeta+a', 'Delete', 'Escape'])
  await page.getByRole('button', { name: 'Compile a note' }).first().click()
  await page.getByLabel('Preview of the note').waitFor()
  await page.getByRole('textbox', { name: 'Template' }).click()
  await page.keyboard.press('ControlOrMeta+Home')
  for (const letter of 'letters')
    await note(
      'letter of a template',
      costOf(() => page.keyboard.press(letter)),
    )
  await window.close()
  return costs
}

async function pressAll(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Scrolls the entries by so many pixels in each frame. @returns the mean milliseconds from one to the next */
function scroll(page: Page, frames: number, step: number): Promise<number> {
  return page.evaluate(
    async ([count, top]) => {
      const scroller = document.querySelector('[role="feed"]')
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      await frame()
      const began = performance.now()
      for (let index = 0; index < count; index += 1) {
        scroller?.scrollBy({ top, behavior: 'instant' })
        await frame()
      }
      return (performance.now() - began) / count
    },
    [frames, step] as const,
  )
}
