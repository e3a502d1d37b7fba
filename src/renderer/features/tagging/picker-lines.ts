import { tagKey } from '../../../shared/text/index.ts'

/** What can be put on papers or highlights: a tag, or a collection under the names that lead to it. */
export interface Choice {
  readonly id: string
  readonly label: string
  /** How many papers have it in all. */
  readonly paperCount: number
}

/** How many of the things at hand have it: all of them, some, or none. */
export type Extent = 'all' | 'some' | 'none'

/** A line of the picker: something to put on or take off, or (`choice` null) a name to make something of. */
export interface PickerLine {
  readonly id: string
  readonly label: string
  readonly choice: Choice | null
  readonly extent: Extent
}

/** More lines are not looked through: a letter more finds fewer. */
const LINES_SHOWN = 50

interface PickerStock {
  readonly choices: readonly Choice[]
  /** How many of the things at hand have each, by id; those that none has may be missing. */
  readonly counts: ReadonlyMap<string, number>
  /** How many things are at hand. */
  readonly total: number
  /** What they had when the picker opened stands first while nothing is typed, and does not jump when it is taken off. */
  readonly first: ReadonlySet<string>
}

/** The lines for what was typed: what begins so before what holds it, what is used most first, and at last a new one. */
export function pickerLines(typed: string, { choices, counts, total, first }: PickerStock): PickerLine[] {
  const name = cleanTyped(typed)
  const wanted = tagKey(name)
  const keyed = choices.map((choice) => ({ choice, key: tagKey(choice.label) }))
  const found = name === '' ? keyed : keyed.filter(({ key }) => key.includes(wanted))
  const rank = ({ choice, key }: (typeof keyed)[number]): number =>
    name === '' ? (first.has(choice.id) ? 0 : 1) : key === wanted ? 0 : key.startsWith(wanted) ? 1 : 2
  const lines = found
    .sort((one, other) => rank(one) - rank(other) || other.choice.paperCount - one.choice.paperCount)
    .slice(0, LINES_SHOWN)
    .map(({ choice }): PickerLine => {
      const count = counts.get(choice.id) ?? 0
      const extent = count === 0 ? 'none' : count >= total ? 'all' : 'some'
      return { id: choice.id, label: choice.label, choice, extent }
    })
  const isNew = name !== '' && !keyed.some(({ key }) => key === wanted)
  return isNew ? [...lines, { id: 'new', label: name, choice: null, extent: 'none' }] : lines
}

/** A name as it was typed, without the sign that tags have in notes. */
export function cleanTyped(typed: string): string {
  return typed
    .trim()
    .replace(/^#+(?=\S)/, '')
    .replace(/\s+/gu, ' ')
}
