import { app, type DownloadItem, type Session, type WebContents } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'

/** Denies everything that a page could ask of the system: our own page needs none of it, and a feed's must not. */
export function lockSession(session: Session, allowedOrigins: readonly string[]): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    if (!isDraggedOut(item)) event.preventDefault()
  })
  // The page loads nothing from anywhere else, whatever a feed contains. Developer tools have an origin of their own.
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isAllowed =
      allowedOrigins.some((origin) => isBelow(url, origin)) ||
      url.startsWith('devtools:') ||
      url.startsWith('data:')
    answer({ cancel: !isAllowed })
  })
}

/** Keeps every page that comes to be where it is: no navigation, no window, no frame of another origin. */
export function lockContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    deny(contents)
  })
}

function deny(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** References that a person drags out of the window: the system has said where they go before they are written. */
function isDraggedOut(item: DownloadItem): boolean {
  return item.getSavePath() !== '' && item.getURL().startsWith('data:application/x-bibtex;')
}

function isBelow(url: string, origin: string): boolean {
  return url === origin || url.startsWith(`${origin}/`)
}

/** The origins that may be shown: ours and, while developing, the development server's. */
export function pageOrigins(developmentUrl: string | undefined): string[] {
  if (developmentUrl === undefined) return [APP_ORIGIN]
  const { origin, host } = new URL(developmentUrl)
  return [APP_ORIGIN, origin, `ws://${host}`]
}
