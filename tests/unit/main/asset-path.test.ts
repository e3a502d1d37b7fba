import { relative, sep } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assetPath } from '../../../src/main/app/asset-path.ts'

const root = '/app/out/renderer'

test.each([
  ['app://offprint/', `${root}/index.html`, 'text/html; charset=utf-8'],
  ['app://offprint/index.html?a=b#c', `${root}/index.html`, 'text/html; charset=utf-8'],
  ['app://offprint/assets/index-a1b2.js', `${root}/assets/index-a1b2.js`, 'text/javascript; charset=utf-8'],
  ['app://offprint/assets/index.css', `${root}/assets/index.css`, 'text/css; charset=utf-8'],
  ['app://offprint/assets/inter.woff2', `${root}/assets/inter.woff2`, 'font/woff2'],
  ['app://offprint/a%20b.svg', `${root}/a b.svg`, 'image/svg+xml'],
  ['app://offprint/ICON.PNG', `${root}/ICON.PNG`, 'image/png'],
  ['app://offprint/a/../index.html', `${root}/index.html`, 'text/html; charset=utf-8'],
])('%s is %s', (address, path, type) => {
  expect(assetPath(address, root)).toEqual({ path, type })
})

test.each([
  ['up', 'app://offprint/a%2f..%2f..%2f..%2fmain%2findex.js'],
  ['up, spelled', 'app://offprint/..%2fmain/index.js'],
  ['up, spelled in capitals', 'app://offprint/..%2Fmain/index.js'],
  ['up, half spelled', 'app://offprint/.%2e%2fmain/index.js'],
  ['up, backwards', 'app://offprint/..\\main\\index.js'],
  ['up, backwards and spelled', 'app://offprint/..%5cmain%5cindex.js'],
  ['to the root of the disk', 'app://offprint/%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fsecret.js'],
  ['to a neighbour that begins alike', 'app://offprint/..%2frenderer-evil/index.js'],
  ['with a NUL', 'app://offprint/index.html%00.png'],
  ['with a broken spelling', 'app://offprint/%ff.js'],
  ['with half a spelling', 'app://offprint/%e0%a4.js'],
  ['of the folder itself', 'app://offprint/assets%2f..'],
  ['of a folder', 'app://offprint/assets/'],
  ['on another host', 'app://evil/index.html'],
  ['on a host that begins alike', 'app://offprint.evil/index.html'],
  ['on another port', 'app://offprint:8080/index.html'],
  ['without a host', 'app:///index.html'],
  ['without slashes', 'app:index.html'],
  ['of a file', 'file:///app/out/renderer/index.html'],
  ['of the web', 'https://offprint/index.html'],
  ['of an unknown kind', 'app://offprint/index.js.map'],
  ['of a kind that could run', 'app://offprint/run.exe'],
  ['of a database', 'app://offprint/library.db'],
  ['without a kind', 'app://offprint/LICENSE'],
  ['of a kind that every object has', 'app://offprint/index.constructor'],
  ['of a kind that every object has, in lines', 'app://offprint/index.__proto__'],
  ['that is no address', 'offprint/index.html'],
  ['that is empty', ''],
])('an address %s is not served', (_what, address) => {
  expect(assetPath(address, root)).toBeNull()
})

test('an address that is spelled twice is taken at its word', () => {
  expect(assetPath('app://offprint/%252e%252e/index.js', root)?.path).toBe(`${root}/%2e%2e/index.js`)
})

test('whatever the address, nothing outside the folder comes out', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e',
    '%2E%2e',
    '/',
    '%2f',
    '\\',
    '%5c',
    '%00',
    'a',
    'main',
    'index.js',
    '//',
  )
  const path = fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`)
  fc.assert(
    fc.property(fc.oneof(path, fc.webPath(), fc.string({ unit: 'binary' })), (name) => {
      const asset = assetPath(`app://offprint${name}`, root)
      if (asset === null) return
      expect(relative(root, asset.path).split(sep)).not.toContain('..')
      expect(asset.path.startsWith(`${root}/`)).toBe(true)
      expect(asset.path).not.toMatch(/\0|\\/)
    }),
    { numRuns: 2000 },
  )
})
