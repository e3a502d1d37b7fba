import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What breaks a rule, and where. */
export interface Violation {
  readonly id: string
  readonly targets: readonly string[]
}

/** What on the page breaks a rule of WCAG 2.2 AA; with `isContrastOnly`, what has too little contrast. */
export async function violationsIn(page: Page, isContrastOnly = false): Promise<Violation[]> {
  const hasAxe = await page.evaluate(() => 'axe' in window)
  // Put in once for each page: it is a long text.
  if (!hasAxe) await page.evaluate(source)
  return page.evaluate(async (isOnly) => {
    const { axe: tool } = window as unknown as { axe: typeof axe }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    // What keeps the focus in a menu is hidden from readers, and passes the focus on at once.
    const context = { exclude: ['[data-base-ui-focus-guard]'] }
    const { violations } = await tool.run(context, {
      runOnly: isOnly ? { type: 'rule', values: ['color-contrast'] } : { type: 'tag', values: tags },
      resultTypes: ['violations'],
    })
    return violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(' ')) }))
  }, isContrastOnly)
}
