import { type Command, useCommands } from '../../state/commands.ts'
import { readBack } from './merge-store.ts'

const commands: readonly Command[] = [
  {
    id: 'markdown.read-files',
    title: 'Read edited Markdown files back…',
    group: 'Library',
    keys: [],
    run: () => void readBack('files'),
  },
  {
    id: 'markdown.read-folder',
    title: 'Read a folder of edited Markdown files back…',
    group: 'Library',
    keys: [],
    run: () => void readBack('folder'),
  },
]

/** Registers the commands of Markdown files. */
export function useMarkdownCommands(): void {
  useCommands(commands)
}
