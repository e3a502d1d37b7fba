import { type Command, useCommands } from '../../state/commands.ts'
import { openTemplate } from './template-store.ts'

const commands: readonly Command[] = [
  {
    id: 'markdown.template',
    title: 'Template of Markdown files',
    group: 'Library',
    keys: [],
    isOnce: true,
    run: openTemplate,
  },
]

/** Registers the command that opens the template of Markdown files. */
export function useTemplateCommands(): void {
  useCommands(commands)
}
