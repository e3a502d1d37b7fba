import { type Command, useCommands } from '../../state/commands.ts'
import { readBack } from './merge-store.ts'
import { writeFolder } from './write-folder.ts'

const commands: readonly Command[] = [
  {
    id: 'markdown.write-folder',
    title: 'Write Markdown files of the selected papers, or the list, into a folder…',
    group: 'Library',
    keys: [],
    run: () => void writeFolder(),
  },
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
