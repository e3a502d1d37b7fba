import { flushSync } from 'react-dom'
import { create } from 'zustand'
import type { PaperKey } from '../../../shared/model/ids.ts'
import { fuzzyMatch } from '../../../shared/text/fuzzy-match.ts'
import { announce, announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { type Command, canRun, listCommands, runCommand } from '../../state/commands.ts'
import { choosePaper, usePlace } from '../../state/place-store.ts'
import { focusReader, pickPaper } from '../library/index.ts'
import { openNote } from '../notes/index.ts'
import {
  type PaletteEntry,
  type PaletteNote,
  type PalettePaper,
  type PaletteStock,
  sectionsOf,
} from './palette-entries.ts'
import { noteStandingPlace } from './standing-place.ts'

export const PALETTE_COMMAND = 'palette.open'

/** So many papers are found, and so many are told of those read last. */
const FOUND_PAPERS = 8
const RECENT_PAPERS = 5
/** So many notes are found. */
const FOUND_NOTES = 5
/** So many actions are told of those done last. */
const RECENT_COMMANDS = 5
/** How long typing rests before papers are searched, in milliseconds. */
const REST_TIME = 60

interface PaletteState extends PaletteStock {
  isOpen: boolean
  typed: string
  /** The line that Enter means, as an index into all lines; 0 is the first. */
  at: number
  /** Papers that were added to the selection since it was opened. */
  picked: ReadonlySet<PaperKey>
}

export const usePalette = create<PaletteState>(() => ({
  isOpen: false,
  typed: '',
  at: 0,
  picked: new Set(),
  commands: [],
  recentIds: [],
  recentPapers: [],
  foundPapers: [],
  foundNotes: [],
}))

let goBack: () => Promise<void> = async () => {}
let timer: ReturnType<typeof setTimeout> | undefined
/** Counts searches, so that a late answer never lands on a newer one. */
let searches = 0

/** Opens the palette on what can be done from where the person is, or closes it again. */
export function togglePalette(): void {
  if (usePalette.getState().isOpen) return void closePalette()
  goBack = noteStandingPlace()
  usePalette.setState({
    isOpen: true,
    typed: '',
    at: 0,
    picked: new Set(),
    foundPapers: [],
    foundNotes: [],
    commands: doable(),
  })
  void fetchRecentPapers()
}

/** Closes the palette; the focus is back where it was when this resolves. */
export async function closePalette(): Promise<void> {
  if (!usePalette.getState().isOpen) return
  clearTimeout(timer)
  searches += 1
  // What lies below can take the focus only when nothing lies over it any more.
  flushSync(() => usePalette.setState({ isOpen: false }))
  await goBack()
}

/** All lines there are now, first to last. */
export function entriesOf(state: PaletteState): PaletteEntry[] {
  return sectionsOf(state.typed, state).flatMap(({ entries }) => entries)
}

/** Looks for something else. Papers and notes follow when typing rests. */
export function type(typed: string): void {
  usePalette.setState({ typed, at: 0 })
  clearTimeout(timer)
  searches += 1
  if (typed.trim() === '') usePalette.setState({ foundPapers: [], foundNotes: [] })
  else {
    timer = setTimeout(() => {
      void searchPapers(typed.trim())
      void searchNotes(typed.trim())
    }, REST_TIME)
  }
}

/** Moves so many lines on; past the last one comes the first. */
export function step(by: 1 | -1): void {
  const state = usePalette.getState()
  const count = entriesOf(state).length
  if (count > 0) usePalette.setState({ at: (state.at + by + count) % count })
}

/** Moves to a line. */
export function moveTo(at: number): void {
  if (usePalette.getState().at !== at) usePalette.setState({ at })
}

/** Does what a line says, as if its key had been pressed where the focus was. */
export async function act(entry: PaletteEntry | undefined): Promise<void> {
  if (entry === undefined) return
  await closePalette()
  if (entry.kind === 'command') return run(entry.command)
  if (entry.kind === 'note') return openNote(entry.note)
  choosePaper(entry.paper.id)
  focusReader()
}

/** Adds the paper of a line to the selection of the list, and stays open for more. */
export async function pick(entry: PaletteEntry | undefined): Promise<void> {
  if (entry?.kind !== 'paper') return
  const { key } = entry.paper
  if (await pickPaper(key)) usePalette.setState(({ picked }) => ({ picked: new Set([...picked, key]) }))
}

function run({ id, title }: Command): void {
  usePalette.setState(({ recentIds }) => ({
    recentIds: [id, ...recentIds.filter((one) => one !== id)].slice(0, RECENT_COMMANDS),
  }))
  if (!runCommand(id)) announce({ tone: 'info', message: `“${title}” cannot be done from here any more.` })
}

/** Of two commands with one name the one registered last is meant, if it can be done. */
function doable(): Command[] {
  const byId = new Map(listCommands().map((command) => [command.id, command]))
  return [...byId.values()].filter((command) => command.id !== PALETTE_COMMAND && canRun(command))
}

async function fetchRecentPapers(): Promise<void> {
  try {
    const { paperId } = usePlace.getState()
    const papers = (await call('papers.recent', {})).filter(({ id }) => id !== paperId)
    const recentPapers = papers
      .slice(0, RECENT_PAPERS)
      .map(({ id, key, title }): PalettePaper => ({ id, key, title, matches: [] }))
    usePalette.setState({ recentPapers })
  } catch {
    // They are a convenience: who knows the title can type it.
    usePalette.setState({ recentPapers: [] })
  }
}

async function searchPapers(query: string): Promise<void> {
  const search = searches
  try {
    const { keys } = await call('papers.order', { source: { kind: 'all' }, query })
    const first = Array.from(keys.subarray(0, FOUND_PAPERS)) as PaperKey[]
    const rows = first.length === 0 ? [] : await call('papers.rows', { keys: first, query })
    if (search !== searches) return
    const foundPapers = rows.map(({ id, key, title, titleMatches }): PalettePaper => {
      return { id, key, title, matches: titleMatches.map(([start, end]) => ({ start, end })) }
    })
    usePalette.setState({ foundPapers })
  } catch (error) {
    if (search === searches) announceFailure('Papers could not be searched.', error)
  }
}

async function searchNotes(query: string): Promise<void> {
  const search = searches
  try {
    const notes = await call('notes.find', { query })
    if (search !== searches) return
    const foundNotes = notes
      .slice(0, FOUND_NOTES)
      .map((note): PaletteNote => ({ ...note, matches: fuzzyMatch(query, note.title)?.ranges ?? [] }))
    usePalette.setState({ foundNotes })
  } catch (error) {
    if (search === searches) announceFailure('Notes could not be searched.', error)
  }
}
