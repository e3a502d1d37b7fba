import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // Child processes rather than threads: a native database module and worker threads live in the tests.
    pool: 'forks',
    // Half of what a small machine has would lie idle otherwise.
    maxWorkers: '100%',
    testTimeout: 30_000,
  },
})
