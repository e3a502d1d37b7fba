import { type CommandGroup, groupsOf } from '../../state/command-groups.ts'
import type { Command } from '../../state/commands.ts'

/** A line of the list of keys. */
export type KeyLine = Pick<Command, 'id' | 'title' | 'group' | 'keys'>

/** What the window does with keys that are not commands. */
const others: readonly KeyLine[] = [
  { group: 'Library', id: 'import.paste', title: 'Import what is on the clipboard', keys: ['Mod+v'] },
  { group: 'Help', id: 'layer.close', title: 'Close what was opened last', keys: ['Escape'] },
]

/** All commands that have keys, by subject. Of two with one name the one registered last is meant. */
export function keyGroups(commands: readonly Command[]): CommandGroup<KeyLine>[] {
  return groupsOf<KeyLine>([...commands, ...others].filter(({ keys }) => keys.length > 0))
}
