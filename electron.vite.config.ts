import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const source = (path: string): string => resolve(import.meta.dirname, 'src', path)

/** Every thread is a file of its own in the build, beside the main process's. */
const threads = Object.fromEntries(
  readdirSync(source('main/threads'))
    .filter((name) => name.endsWith('-thread.ts'))
    .map((name) => [name.replace(/\.ts$/, ''), source(`main/threads/${name}`)]),
)

export default defineConfig({
  main: {
    build: {
      // zod and uuid are bundled: an app that starts reads few files. What is native or large stays a package.
      externalizeDeps: { exclude: ['zod', 'uuid'] },
      rollupOptions: {
        input: { index: source('main/index.ts'), ...threads },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload is one CommonJS file.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: source('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [react()],
    build: {
      // The policy of the page allows nothing inline.
      assetsInlineLimit: 0,
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: source('renderer/index.html') },
    },
  },
})
