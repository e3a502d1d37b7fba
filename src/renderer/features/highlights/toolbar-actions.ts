import { Combine, Copy, type LucideIcon, NotebookPen, Quote, Scissors, Tag, Trash2 } from 'lucide-react'
import { canRun, listCommands } from '../../state/commands.ts'

/** Something that a toolbar over text does: a command, by a short name and an icon. */
export interface ToolbarAction {
  readonly command: string
  readonly label: string
  readonly Icon: LucideIcon
}

type Offered = readonly (readonly [command: string, label: string, Icon: LucideIcon])[]

const ofText: Offered = [
  ['note.write', 'Note', NotebookPen],
  ['tags.edit', 'Tags', Tag],
  ['highlight.copyQuote', 'Copy as a quote', Quote],
  ['highlight.copy', 'Copy', Copy],
]

const ofHighlight: Offered = [
  ...ofText,
  ['highlight.split', 'Split', Scissors],
  ['highlight.join', 'Join', Combine],
  ['highlight.delete', 'Delete', Trash2],
]

/** What the toolbar of a selection or of an open highlight offers: those of its commands that can be done now. */
export function toolbarActions(subject: 'Selection' | 'Highlight'): ToolbarAction[] {
  const commands = new Map(listCommands().map((command) => [command.id, command]))
  return (subject === 'Selection' ? ofText : ofHighlight).flatMap(([id, label, Icon]) => {
    const command = commands.get(id)
    if (command === undefined || !canRun(command)) return []
    return [{ command: id, label, Icon }]
  })
}
