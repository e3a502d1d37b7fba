import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { type Command, useCommands } from '../../state/commands.ts'
import { lookAt } from './preview-store.ts'

const commands: readonly Command[] = [
  {
    id: 'preview.choose',
    title: 'Look at files before importing them',
    group: 'Library',
    keys: ['Shift+Mod+o'],
    isOnce: true,
    run: () => void choose(),
  },
]

/** Registers the keys of looking before importing. */
export function usePreviewCommands(): void {
  useCommands(commands)
}

async function choose(): Promise<void> {
  try {
    lookAt((await call('preview.choose', {})) ?? [])
  } catch (error) {
    announceFailure('The files could not be looked at.', error)
  }
}
