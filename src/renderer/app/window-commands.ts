import { announceFailure } from '../state/announcements-store.ts'
import { call } from '../state/bridge.ts'
import { type Command, useCommands } from '../state/commands.ts'
import { flushEverything } from '../state/flush.ts'

const commands: readonly Command[] = [
  {
    id: 'window.new',
    title: 'New window',
    group: 'Window',
    keys: ['Shift+Mod+n'],
    isOnce: true,
    run: () => void openWindow(),
  },
]

/** The new window begins where this one is, which is kept first. */
async function openWindow(): Promise<void> {
  await flushEverything()
  await call('window.open', {}).catch((error: unknown) => announceFailure('No window was opened.', error))
}

/** Registers what is done to windows. */
export function useWindowCommands(): void {
  useCommands(commands)
}
