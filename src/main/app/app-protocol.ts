import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { assetPath } from './asset-path.ts'
import { contentPolicy, NONCE_PLACEHOLDER } from './content-policy.ts'

/** The page's own origin. */
export const APP_ORIGIN = 'app://offprint'

/** Makes `app:` a scheme with an origin of its own. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
}

/** Serves the built page under `app://offprint/`, from one folder and nowhere else, each load with its own nonce. */
export function serveApp(root: string): void {
  protocol.handle('app', async (request) => {
    const asset = request.method === 'GET' ? assetPath(request.url, root) : null
    if (asset === null) return new Response('Not found', { status: 404 })
    try {
      const bytes = await readFile(asset.path)
      return asset.type.startsWith('text/html') ? page(bytes.toString('utf8')) : file(bytes, asset.type)
    } catch {
      return new Response('Not found', { status: 404 })
    }
  })
}

function page(html: string): Response {
  const nonce = randomBytes(16).toString('base64')
  return new Response(html.replaceAll(NONCE_PLACEHOLDER, nonce), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentPolicy(nonce),
      'cache-control': 'no-store',
      ...commonHeaders,
    },
  })
}

function file(bytes: Buffer, type: string): Response {
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type, ...commonHeaders } })
}

const commonHeaders = { 'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin' }
