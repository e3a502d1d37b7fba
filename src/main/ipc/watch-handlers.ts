import type { FolderWatch } from '../watching/folder-watch.ts'
import type { Handlers } from './handlers.ts'

/** What watching a folder takes besides itself. */
export interface WatchHandlersDoor {
  readonly watch: FolderWatch
  /** Shows the system's dialog for folders. @returns an absolute path, or null when the person chose nothing */
  chooseFolder(): Promise<string | null>
}

type WatchHandlers = Pick<Handlers, Extract<keyof Handlers, `watch.${string}`>>

export function watchHandlers({ watch, chooseFolder }: WatchHandlersDoor): WatchHandlers {
  return {
    'watch.state': () => watch.state(),
    'watch.choose': async () => {
      const path = await chooseFolder()
      if (path === null) return false
      const { afterwards } = await watch.state()
      await watch.set({ path, afterwards })
      return true
    },
    'watch.setAfterwards': ({ afterwards }) => watch.setAfterwards(afterwards),
    'watch.retry': () => watch.retry(),
    'watch.stop': () => watch.set(null),
  }
}
