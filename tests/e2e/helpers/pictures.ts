import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from './app.ts'

/** Pictures go beside the traces, so that a run leaves the checkout as it was; or to the documentation, when asked. */
const folder =
  process.env.OFFPRINT_PICTURES === 'docs'
    ? join(root, 'docs', 'screenshots')
    : join(root, 'test-results', 'pictures')

/** Takes a picture of the window as it is. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
