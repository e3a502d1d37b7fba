import { defineConfig } from '@playwright/test'
import { testDisplays } from './tests/e2e/helpers/displays.ts'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // One window at a time on each display: focus, clipboard and keys belong to one of them.
  workers: Math.max(1, testDisplays.length),
  fullyParallel: false,
  // A flaky test is a bug.
  retries: 0,
  timeout: 90_000,
  // How long a step may take says nothing where two windows share two busy processors.
  expect: { timeout: 15_000 },
  // Ends before scripts/test.mjs would, and in order.
  globalTimeout: 13 * 60_000,
  reporter: [
    ['list'],
    ['./scripts/test/waiting-steps.mjs'],
    ['json', { outputFile: '.cache/playwright.json' }],
  ],
  // Recording all that is drawn takes a tenth of the time; the page as it was is told with the failure all the same.
  use: { trace: 'off' },
})
