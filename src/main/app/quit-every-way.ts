import { app, powerMonitor } from 'electron'

/** Every way to end leads into the same protocol. */
export function quitEveryWay(begin: () => Promise<void>, isFinished: () => boolean): void {
  app.on('before-quit', (event) => {
    if (isFinished()) return
    event.preventDefault()
    void begin()
  })
  app.on('window-all-closed', () => void begin())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void begin())
  void app.whenReady().then(() => {
    const shutdown: NodeJS.EventEmitter = powerMonitor
    shutdown.on('shutdown', (event: Electron.Event) => {
      if (isFinished()) return
      event.preventDefault()
      void begin()
    })
  })
}
