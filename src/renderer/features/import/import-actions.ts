import { announceFailure } from '../../state/announcements-store.ts'
import { call, handOverFiles } from '../../state/bridge.ts'
import { type Command, useCommands } from '../../state/commands.ts'

const NOT_STARTED = 'The import was not started.'

const commands: readonly Command[] = [
  {
    id: 'import.choose',
    title: 'Import files',
    group: 'Library',
    keys: ['Mod+o'],
    isOnce: true,
    run: () => void chooseFiles(),
  },
  {
    id: 'import.welcome',
    title: 'Import the welcome snapshot',
    group: 'Library',
    keys: [],
    run: () => void importWelcome(),
  },
]

/** Registers the keys of importing. */
export function useImportCommands(): void {
  useCommands(commands)
}

/** Shows the file dialog and imports what is chosen. Progress and outcome come as a job. */
export async function chooseFiles(): Promise<void> {
  await call('import.choose', {}).catch(tellFailure)
}

export async function importWelcome(): Promise<void> {
  await call('import.welcome', {}).catch(tellFailure)
}

/** Imports files that were dropped on the window or pasted. */
export async function importDropped(files: readonly File[]): Promise<void> {
  try {
    await call('import.files', { files: await handOverFiles(files) })
  } catch (error) {
    tellFailure(error)
  }
}

/** Imports text that was pasted. */
export async function importText(text: string): Promise<void> {
  await call('import.text', { text }).catch(tellFailure)
}

function tellFailure(error: unknown): void {
  announceFailure(NOT_STARTED, error)
}
