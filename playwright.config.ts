import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // One window at a time: focus, clipboard and keys belong to one of them.
  workers: 1,
  fullyParallel: false,
  // A flaky test is a bug.
  retries: 0,
  timeout: 90_000,
  // Ends before scripts/test.mjs would, and in order.
  globalTimeout: 10 * 60_000,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: { trace: 'retain-on-failure' },
})
