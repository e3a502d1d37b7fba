import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // Child processes rather than threads: a native database module and worker threads live in the tests.
    pool: 'forks',
    testTimeout: 30_000,
  },
})
