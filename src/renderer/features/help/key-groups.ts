import type { Command } from '../../state/commands.ts'

/** A line of the list of keys. */
export type KeyLine = Pick<Command, 'id' | 'title' | 'keys'>

/** Commands of one subject, in the order in which they were registered. */
export interface KeyGroup {
  readonly name: string
  readonly lines: readonly KeyLine[]
}

/** What one does most comes first; subjects that are not named here come after these. */
const order = ['List', 'Paper', 'Highlights', 'Notes', 'Go to', 'Search', 'Library', 'Edit', 'View', 'Help']

/** What the window does with keys that are not commands. */
const others: readonly (KeyLine & { group: string })[] = [
  { group: 'Library', id: 'import.paste', title: 'Import what is on the clipboard', keys: ['Mod+v'] },
  { group: 'Help', id: 'layer.close', title: 'Close what was opened last', keys: ['Escape'] },
]

/** All commands that have keys, by subject. Of two with one name the one registered last is meant. */
export function keyGroups(commands: readonly Command[]): KeyGroup[] {
  const groups = new Map<string, Map<string, KeyLine>>()
  for (const command of [...commands, ...others]) {
    if (command.keys.length === 0) continue
    const lines = groups.get(command.group) ?? new Map<string, KeyLine>()
    groups.set(command.group, lines.set(command.id, command))
  }
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return [...groups]
    .map(([name, lines]) => ({ name, lines: [...lines.values()] }))
    .sort((one, other) => rank(one.name) - rank(other.name))
}
