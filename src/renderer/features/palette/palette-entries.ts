import type { PaperId, PaperKey } from '../../../shared/model/ids.ts'
import type { NotePlace } from '../../../shared/model/note.ts'
import { fuzzyMatch } from '../../../shared/text/fuzzy-match.ts'
import { groupsOf } from '../../state/command-groups.ts'
import type { Command } from '../../state/commands.ts'

/** Offsets into a text, in UTF-16 units. */
type Ranges = readonly { readonly start: number; readonly end: number }[]

/** A paper that can be opened. `title` is source text. */
export interface PalettePaper {
  readonly id: PaperId
  readonly key: PaperKey
  readonly title: string
  readonly matches: Ranges
}

/** A note that can be opened: where it stands, and its first line, in plain words. */
export type PaletteNote = NotePlace & { readonly matches: Ranges }

/** A line of the palette: something to do, or a paper or a note to open. `id` tells it from all others. */
export type PaletteEntry =
  | { readonly kind: 'command'; readonly id: string; readonly command: Command; readonly matches: Ranges }
  | { readonly kind: 'paper'; readonly id: string; readonly paper: PalettePaper }
  | { readonly kind: 'note'; readonly id: string; readonly note: PaletteNote }

export interface PaletteSection {
  readonly name: string
  readonly entries: readonly PaletteEntry[]
}

/** What the palette chooses from. */
export interface PaletteStock {
  /** What can be done, in the order in which it was registered. */
  readonly commands: readonly Command[]
  /** Ids of what was done last from here, the newest first. */
  readonly recentIds: readonly string[]
  /** Read last, the newest first. */
  readonly recentPapers: readonly PalettePaper[]
  /** Found by what is typed. */
  readonly foundPapers: readonly PalettePaper[]
  readonly foundNotes: readonly PaletteNote[]
}

/** A word that is found in a command's subject says less than one in its name. */
const GROUP_WORTH = 0.5

/**
 * What the palette lists: before anything is typed what was done and read last, then everything there is by subject;
 * after that the actions that fit, the best first, and the papers and notes that a search finds.
 */
export function sectionsOf(typed: string, stock: PaletteStock): PaletteSection[] {
  const sections = typed.trim() === '' ? unasked(stock) : asked(typed, stock)
  return sections.filter(({ entries }) => entries.length > 0)
}

function unasked({ commands, recentIds, recentPapers }: PaletteStock): PaletteSection[] {
  const recent = recentIds.flatMap((id) => commands.find((command) => command.id === id) ?? [])
  const others = groupsOf(commands.filter((command) => !recent.includes(command)))
  return [
    { name: 'Done last', entries: recent.map((command) => commandEntry(command)) },
    { name: 'Read last', entries: recentPapers.map(paperEntry) },
    ...others.map(({ name, lines }) => ({ name, entries: lines.map((command) => commandEntry(command)) })),
  ]
}

function asked(
  typed: string,
  { commands, recentIds, foundPapers, foundNotes }: PaletteStock,
): PaletteSection[] {
  const fitting = commands
    .flatMap((command) => {
      const fit = fitOf(typed, command)
      const bonus = recentIds.includes(command.id) ? 1 : 0
      return fit === null ? [] : [{ entry: commandEntry(command, fit.matches), score: fit.score + bonus }]
    })
    .sort((one, other) => other.score - one.score)
  return [
    { name: 'Actions', entries: fitting.map(({ entry }) => entry) },
    { name: 'Papers', entries: foundPapers.map(paperEntry) },
    { name: 'Notes', entries: foundNotes.map(noteEntry) },
  ]
}

/** Each word in the name, or else in the subject, where nothing is marked. */
function fitOf(typed: string, { title, group }: Command): { score: number; matches: Ranges } | null {
  const whole = fuzzyMatch(typed, title)
  if (whole !== null) return { score: whole.score, matches: whole.ranges }
  const ofTitle: string[] = []
  let score = 0
  for (const word of typed.trim().split(/\s+/)) {
    if (fuzzyMatch(word, title) !== null) {
      ofTitle.push(word)
      continue
    }
    const match = fuzzyMatch(word, group)
    if (match === null) return null
    score += match.score * GROUP_WORTH
  }
  const match = fuzzyMatch(ofTitle.join(' '), title)
  return { score: score + (match?.score ?? 0), matches: match?.ranges ?? [] }
}

function commandEntry(command: Command, matches: Ranges = []): PaletteEntry {
  return { kind: 'command', id: `command-${command.id}`, command, matches }
}

function paperEntry(paper: PalettePaper): PaletteEntry {
  return { kind: 'paper', id: `paper-${paper.key}`, paper }
}

function noteEntry(note: PaletteNote): PaletteEntry {
  return { kind: 'note', id: `note-${note.id}`, note }
}
