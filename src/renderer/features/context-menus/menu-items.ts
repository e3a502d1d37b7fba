import { type Command, canRun } from '../../state/commands.ts'
import type { MenuKind } from './menu-target.ts'

/** An entry of a context menu: a command of the window. */
export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly isEnabled: boolean
  /** The place of the category that it stands for; null for any other. */
  readonly position: number | null
}

/** The commands of each menu in their sections; a label of null is the command's own title. */
const sections: Record<
  Exclude<MenuKind['kind'], 'link'>,
  readonly (readonly [id: string, label: string | null][])[]
> = {
  papers: [
    [['paper.open', 'Read']],
    [
      ['paper.archive', 'Archive'],
      ['paper.later', 'Read later'],
      ['paper.star', 'Star'],
      ['paper.reading', 'Put under Reading'],
      ['paper.done', 'Done'],
      ['paper.read', 'Mark as read or unread'],
      ['paper.dismiss', 'Dismiss'],
    ],
    [
      ['list.select', 'Select, or no longer'],
      ['compare.toggle', null],
      ['paper.merge', null],
      ['paper.remark', 'Remark of one line'],
      ['tags.edit', 'Tags…'],
      ['collections.edit', 'Collections…'],
    ],
    [
      ['paper.copyCitation', 'Copy citation'],
      ['paper.copyBibtex', 'Copy as BibTeX'],
      ['export.open', 'Export…'],
      ['paper.print', 'Print…'],
      ['paper.savePdf', 'Save as PDF…'],
    ],
  ],
  text: [
    [
      ['highlight.copy', 'Copy'],
      ['highlight.copyQuote', 'Copy as quote'],
    ],
    categoryEntries(),
    [['note.write', 'Write a note']],
  ],
  highlight: [
    categoryEntries(),
    [
      ['note.write', 'Write a note'],
      ['tags.edit', 'Tags…'],
      ['highlight.copy', 'Copy'],
      ['highlight.copyQuote', 'Copy as quote'],
    ],
    [['highlight.delete', 'Delete']],
  ],
}

/**
 * The entries of a menu, section by section: those of its commands that there are, with the names of the categories
 * where they stand for one.
 */
export function menuItems(
  kind: Exclude<MenuKind['kind'], 'link'>,
  commands: readonly Command[],
  categories: readonly { readonly position: number; readonly name: string }[],
): MenuItem[][] {
  const known = new Map(commands.map((command) => [command.id, command]))
  return sections[kind]
    .map((section) =>
      section.flatMap(([id, label]): MenuItem[] => {
        const command = known.get(id)
        if (command === undefined) return []
        const category = categories.find(({ position }) => id === categoryCommand(position))
        const name = category?.name ?? label ?? command.title
        return [{ id, label: name, isEnabled: canRun(command), position: category?.position ?? null }]
      }),
    )
    .filter((section) => section.length > 0)
}

function categoryEntries(): [id: string, label: null][] {
  return [1, 2, 3, 4, 5, 6, 7, 8].map((position) => [categoryCommand(position), null])
}

function categoryCommand(position: number): string {
  return `highlight.category-${position}`
}
