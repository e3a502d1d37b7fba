import { announceFailure } from '../state/announcements-store.ts'
import { call } from '../state/bridge.ts'
import { type Command, useCommands } from '../state/commands.ts'
import { flushEverything } from '../state/flush.ts'

const zoomTitles = {
  in: 'Zoom in: everything on this display',
  out: 'Zoom out: everything on this display',
  reset: 'Usual zoom on this display',
}

const commands: readonly Command[] = [
  {
    id: 'window.new',
    title: 'New window',
    group: 'Window',
    keys: ['Shift+Mod+n'],
    isOnce: true,
    run: () => void openWindow(),
  },
  {
    id: 'view.fullScreen',
    title: 'Full screen',
    group: 'View',
    keys: ['F11'],
    isOnce: true,
    run: () => tryCall(call('window.toggleFullScreen', {}), 'The window stays as it is.'),
  },
  ...(['in', 'out', 'reset'] as const).map((change) => ({
    id: `view.zoom-${change}`,
    title: zoomTitles[change],
    group: 'View',
    keys: [],
    run: () => tryCall(call('window.zoom', { change }), 'The zoom stays as it is.'),
  })),
]

/** The new window begins where this one is, which is kept first. */
async function openWindow(): Promise<void> {
  await flushEverything()
  tryCall(call('window.open', {}), 'No window was opened.')
}

function tryCall(work: Promise<void>, consequence: string): void {
  work.catch((error: unknown) => announceFailure(consequence, error))
}

/** Registers what is done to windows. */
export function useWindowCommands(): void {
  useCommands(commands)
}
