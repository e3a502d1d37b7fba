import { defineConfig } from '@playwright/test'

/** Not a test of anything: it draws the pictures that people look at. `npm run gallery` */
export default defineConfig({
  testDir: '.',
  testMatch: 'gallery.ts',
  outputDir: '../../test-results/gallery',
  workers: 1,
  timeout: 600_000,
  reporter: 'list',
})
