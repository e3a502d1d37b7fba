import { create } from 'zustand'
import type { CollectionId, HighlightId, PaperId } from '../../../shared/model/ids.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { collectionPaths, putIntoCollection, putTag, type TaggedThings, type useTags } from '../tags/index.ts'
import { type Choice, cleanTyped, type PickerLine } from './picker-lines.ts'

/** What the picker is for: the tags of papers or of a highlight, or the collections of papers. */
export type PickerAim =
  | { readonly kind: 'tags'; readonly on: TaggedThings; readonly about: string }
  | { readonly kind: 'collections'; readonly papers: readonly PaperId[]; readonly about: string }

interface Picker {
  aim: PickerAim | null
  typed: string
  /** The line that Enter acts on. */
  at: number
  /** How many of the things at hand have each tag or collection, by its id. */
  counts: ReadonlyMap<string, number>
  /** Those that any had when the picker opened. */
  first: ReadonlySet<string>
}

const closed: Picker = { aim: null, typed: '', at: 0, counts: new Map(), first: new Set() }

export const usePicker = create<Picker>(() => closed)

/** What had the focus before, to give it back. */
let before: HTMLElement | null = null

/** Until it is known what the things at hand have, nobody can tell whether a line is put on or taken off. */
let counting: Promise<void> = Promise.resolve()

/** Opens the picker at once, since a person types on; what the things at hand have is told as soon as it is known. */
export async function openPicker(aim: PickerAim): Promise<void> {
  before = document.activeElement instanceof HTMLElement ? document.activeElement : null
  usePicker.setState({ ...closed, aim })
  counting = countsOf(aim).then((counts) => {
    if (counts !== null && usePicker.getState().aim === aim)
      usePicker.setState({ counts, first: new Set(counts.keys()) })
  })
  await counting
}

export function closePicker(): void {
  usePicker.setState(closed)
  // Only then can anything outside of it take the focus.
  requestAnimationFrame(() => before?.isConnected && before.focus({ preventScroll: true }))
}

export function typeInPicker(typed: string): void {
  usePicker.setState({ typed, at: 0 })
}

export function stepInPicker(by: 1 | -1, count: number): void {
  if (count > 0) usePicker.setState(({ at }) => ({ at: (at + by + count) % count }))
}

/** Puts on what not all have, and takes off what all have; makes what is not there yet. */
export async function toggleLine({ choice, label }: PickerLine): Promise<void> {
  const { aim } = usePicker.getState()
  if (aim === null) return
  await counting
  const isOn = choice === null || (usePicker.getState().counts.get(choice.id) ?? 0) < sizeOf(aim)
  if (aim.kind === 'tags') await putTag(label, aim.on, isOn)
  else if (choice !== null)
    await putIntoCollection({ id: choice.id as CollectionId, name: label }, aim.papers, isOn)
  else await createCollection(label, aim.papers)
  const counts = await countsOf(aim)
  if (counts !== null && usePicker.getState().aim === aim)
    usePicker.setState(({ first }) => ({
      counts,
      typed: '',
      at: 0,
      first: new Set([...first, ...counts.keys()]),
    }))
}

/** What the picker chooses from: all tags, or all collections under the names that lead to them. */
export function choicesOf(
  kind: PickerAim['kind'],
  { tags, collections }: Pick<ReturnType<typeof useTags.getState>, 'tags' | 'collections'>,
): Choice[] {
  if (kind === 'tags') return tags.map(({ id, name, paperCount }) => ({ id, label: name, paperCount }))
  const paths = collectionPaths(collections)
  return collections.map(({ id, name, paperCount }) => ({ id, label: paths.get(id) ?? name, paperCount }))
}

/** How many things the picker acts on. */
export function sizeOf(aim: PickerAim): number {
  return aim.kind === 'tags' ? aim.on.ids.length : aim.papers.length
}

async function createCollection(typed: string, papers: readonly PaperId[]): Promise<void> {
  try {
    await call('collections.create', { name: cleanTyped(typed), parent: null, papers: [...papers] })
  } catch (error) {
    announceFailure('The collection was not made.', error)
  }
}

async function countsOf(aim: PickerAim): Promise<Map<string, number> | null> {
  try {
    const counts: { id: string; count: number }[] =
      aim.kind === 'tags'
        ? await call('tags.of', { on: aim.on })
        : await call('collections.of', { papers: [...aim.papers] })
    return new Map(counts.map(({ id, count }) => [id, count]))
  } catch (error) {
    announceFailure('The tags could not be read.', error)
    return null
  }
}

/** The picker's aim at papers, or at one highlight. */
export function tagAim(
  on: { papers: readonly PaperId[]; highlight: HighlightId | null },
  about: string,
): PickerAim {
  return on.highlight === null
    ? { kind: 'tags', on: { kind: 'paper', ids: [...on.papers] }, about }
    : { kind: 'tags', on: { kind: 'highlight', ids: [on.highlight] }, about }
}
