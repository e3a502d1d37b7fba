import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { channels, type HandedFile, type OffprintBridge } from '../shared/contract/bridge.ts'

type Listener = (payload: unknown) => void

const listeners = new Map<string, Set<Listener>>()

ipcRenderer.on(channels.event, (_event, name: string, payload: unknown) => {
  for (const listener of [...(listeners.get(name) ?? [])]) listener(payload)
})

const bridge: OffprintBridge = {
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  on: (name, listener) => {
    const listening = listeners.get(name) ?? new Set()
    listeners.set(name, listening)
    listening.add(listener as Listener)
    return () => {
      listening.delete(listener as Listener)
    }
  },
  handOverFiles: async (files) => {
    try {
      return await ipcRenderer.invoke(channels.files, await Promise.all(files.map(handed)))
    } catch {
      const message =
        'What was dropped could not be read. Nothing was changed. Save it as a file, and import that.'
      return { ok: false, error: { code: 'refused', message } }
    }
  },
}

/** The path that the system gave for a file, which the page never learns; or the bytes of a file that has none. */
async function handed(file: File): Promise<HandedFile> {
  const path = webUtils.getPathForFile(file)
  if (path !== '') return { path }
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

contextBridge.exposeInMainWorld('offprint', bridge)
