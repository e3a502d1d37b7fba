/** What of a command says where it is listed. */
interface Listed {
  readonly id: string
  readonly group: string
}

/** Commands of one subject, in the order in which they were registered. */
export interface CommandGroup<Line extends Listed> {
  readonly name: string
  readonly lines: readonly Line[]
}

/** What one does most comes first; subjects that are not named here come after these. */
const order = [
  'List',
  'Paper',
  'Highlights',
  'Notes',
  'Notebook',
  'Review',
  'Go to',
  'Search',
  'Library',
  'Edit',
  'View',
  'Help',
]

/** Commands by subject. Of two with one name the one registered last is meant. */
export function groupsOf<Line extends Listed>(commands: readonly Line[]): CommandGroup<Line>[] {
  const groups = new Map<string, Map<string, Line>>()
  for (const command of commands) {
    const lines = groups.get(command.group) ?? new Map<string, Line>()
    groups.set(command.group, lines.set(command.id, command))
  }
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return [...groups]
    .map(([name, lines]) => ({ name, lines: [...lines.values()] }))
    .sort((one, other) => rank(one.name) - rank(other.name))
}
