import { isAbsolute, join, relative } from 'node:path'

/** What our page is made of, and how each kind is served. Anything else is not served at all. */
const mimeTypes = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['woff2', 'font/woff2'],
  ['woff', 'font/woff'],
  ['ttf', 'font/ttf'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
])

/**
 * The file that an `app://offprint/…` address stands for, and its MIME type; null for anything outside `root`, on
 * another host, or of a kind that the page has no use for.
 */
export function assetPath(address: string, root: string): { path: string; type: string } | null {
  const url = URL.parse(address)
  if (url === null || url.protocol !== 'app:' || url.host !== 'offprint') return null
  const name = decode(url.pathname === '/' ? '/index.html' : url.pathname)
  if (name === null || name.includes('\0') || name.includes('\\')) return null
  const path = join(root, name)
  const inside = relative(root, path)
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return null
  const type = mimeTypes.get(/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '')
  return type === undefined ? null : { path, type }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
