import { flushSync } from 'react-dom'
import { searchOrderKey } from '../../../shared/model/default-list-order.ts'
import type { Hue } from '../../../shared/model/highlight.ts'
import type { CollectionId, PaperId, TagId } from '../../../shared/model/ids.ts'
import { tagKey } from '../../../shared/text/index.ts'
import { announceFailure, dismissAnnouncement } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { runCommand } from '../../state/commands.ts'
import { goToSource, searchFor, usePlace } from '../../state/place-store.ts'
import { useSettings } from '../../state/settings-store.ts'
import { offerUndo } from '../history/index.ts'
import { useTags } from '../tags/index.ts'
import { type Entry, entryKey, kindNames, sourceOf } from './entries.ts'
import { type Naming, unfold, useEntries } from './entries-store.ts'

/** Begins to type the name of an entry anew. */
export function beginRenaming(entry: Entry): void {
  useEntries.setState({ naming: { kind: 'entry', entry } })
}

/** Begins to type the name of a new collection, which these papers go into. */
export function beginCollection(parent: CollectionId | null, papers: readonly PaperId[] = []): void {
  if (parent !== null) unfold(parent)
  unfold('collections')
  useEntries.setState({ naming: { kind: 'collection', parent, papers } })
}

/**
 * Keeps the name that was typed, and gives the focus to what it names where `isByKey`: whoever pressed elsewhere is
 * there. One of nothing but white space leaves all as it was.
 */
export async function keepName(naming: Naming, typed: string, isByKey: boolean): Promise<void> {
  // The field that goes because of a key also loses the focus.
  if (useEntries.getState().naming !== naming) return
  const name = typed.trim()
  endNaming()
  if (naming.kind === 'entry') {
    if (isByKey) focusEntry(naming.entry)
    if (name !== '' && name !== naming.entry.name) await rename(naming.entry, name)
    return
  }
  if (name === '') return
  const { parent, papers } = naming
  const id = await tried('The collection was not made.', () =>
    call('collections.create', { name, parent, papers: [...papers] }),
  )
  if (id !== null && isByKey) focusWhenThere(entryKey({ kind: 'collection', id }))
}

/** Leaves a name as it was. */
export function leaveName(): void {
  const { naming } = useEntries.getState()
  endNaming()
  if (naming?.kind === 'entry') focusEntry(naming.entry)
  else runCommand('list.back')
}

/** At once, so that the entry is there again to take the focus. */
function endNaming(): void {
  flushSync(() => useEntries.setState({ naming: null }))
}

async function rename(entry: Entry, name: string): Promise<void> {
  const { id } = entry
  if (entry.kind === 'tag') {
    const into = useTags.getState().tags.find((one) => one.id !== id && tagKey(one.name) === tagKey(name))
    if (into !== undefined) {
      useEntries.setState({ merging: { from: entry, into } })
      return
    }
    await tried('The tag keeps its name.', () => call('tags.change', { id: entry.id, name }))
  } else if (entry.kind === 'collection') {
    await tried('The collection keeps its name.', () => call('collections.rename', { id: entry.id, name }))
  } else {
    await tried('The search keeps its name.', () => call('searches.change', { id: entry.id, name }))
  }
}

/** Makes two tags one. */
export async function mergeTags(
  from: Entry & { kind: 'tag' },
  into: { id: TagId; name: string },
): Promise<void> {
  useEntries.setState({ merging: null })
  const isShown = isListed(from)
  const isDone = await tried('The tags stay two.', async () => {
    await call('tags.merge', { from: from.id, into: into.id })
    return true
  })
  if (isDone === null) return
  if (isShown) goToSource({ kind: 'tag', id: into.id })
  await offerUndo({ tone: 'info', message: `“${from.name}” is “${into.name}” now.` }, dismissAnnouncement)
  focusEntry({ kind: 'tag', id: into.id })
}

/** Deletes an entry; what was on it stays in the library. The focus goes to its neighbour. */
export async function deleteEntry(entry: Entry): Promise<void> {
  const neighbour = neighbourOf(entry)
  const isShown = isListed(entry)
  const isDone = await tried(`The ${kindNames[entry.kind]} stays.`, async () => {
    if (entry.kind === 'tag') await call('tags.delete', { id: entry.id })
    else if (entry.kind === 'collection') await call('collections.delete', { id: entry.id })
    else await call('searches.delete', { id: entry.id })
    return true
  })
  if (isDone === null) return
  if (isShown) goToSource({ kind: 'state', state: 'inbox' })
  if (neighbour?.isConnected) neighbour.focus()
  else runCommand('list.back')
  const message = `Deleted the ${kindNames[entry.kind]} “${entry.name}”. Its papers stay in the library.`
  await offerUndo({ tone: 'info', message }, dismissAnnouncement)
}

export async function colourTag(id: TagId, hue: Hue | null): Promise<void> {
  await tried('The tag keeps its colour.', () => call('tags.change', { id, hue }))
}

/** Puts a collection into another one, or (null) to the top, last of those there or before one of them. */
export async function moveCollection(
  id: CollectionId,
  parent: CollectionId | null,
  before: CollectionId | null = null,
): Promise<void> {
  await tried('The collection stays where it is.', () => call('collections.move', { id, parent, before }))
  if (parent !== null) unfold(parent)
}

/** Moves a collection up or down among those that stand beside it. @returns whether there is such a place */
export function shiftCollection(id: CollectionId, by: 1 | -1): boolean {
  const { collections } = useTags.getState()
  const parent = collections.find((one) => one.id === id)?.parent ?? null
  const beside = collections.filter((one) => one.parent === parent)
  const index = beside.findIndex((one) => one.id === id)
  const target = index + by
  if (index < 0 || target < 0 || target >= beside.length) return false
  void moveCollection(id, parent, beside[by === 1 ? target + 1 : target]?.id ?? null).then(() =>
    focusWhenThere(entryKey({ kind: 'collection', id })),
  )
  return true
}

/** Puts the words of a kept search into the search box, to be changed there. */
export function searchAgain({ id }: Entry & { kind: 'search' }): void {
  const search = useTags.getState().searches.find((one) => one.id === id)
  if (search === undefined) return
  searchFor(search.query)
  runCommand('search.focus')
}

/** Keeps what is searched for under a name, in the order that the list has. */
export async function keepSearch(name: string, query: string): Promise<void> {
  useEntries.setState({ keeping: null })
  unfold('searches')
  const order = useSettings.getState().settings.listOrders[searchOrderKey] ?? null
  const id = await tried('The search was not kept.', () => call('searches.keep', { name, query, order }))
  if (id === null) return
  goToSource({ kind: 'search', id })
  await offerUndo({ tone: 'info', message: `Kept the search “${name}”.` }, dismissAnnouncement)
}

/** Gives the focus to an entry, where it is on screen. */
export function focusEntry(entry: Pick<Entry, 'kind' | 'id'>): void {
  elementOf(entryKey(entry))?.focus()
}

/** The buttons of entries, in their order on screen. */
export function entryElements(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-entry]')]
}

function isListed(entry: Entry): boolean {
  const { source, query } = usePlace.getState()
  return query === '' && JSON.stringify(source) === JSON.stringify(sourceOf(entry))
}

function neighbourOf(entry: Entry): HTMLElement | undefined {
  const all = entryElements()
  const index = all.findIndex((element) => element.dataset.entry === entryKey(entry))
  return all[index + 1] ?? all[index - 1]
}

function elementOf(key: string): HTMLElement | undefined {
  return entryElements().find((element) => element.dataset.entry === key)
}

/** A new entry comes with the next answer of the library. */
function focusWhenThere(key: string): void {
  const stop = useTags.subscribe(() => {
    stop()
    requestAnimationFrame(() => elementOf(key)?.focus())
  })
}

/** Does something to the library. @returns what it answered, or null where it refused, which is announced */
async function tried<Value>(consequence: string, work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work()
  } catch (error) {
    announceFailure(consequence, error)
    return null
  }
}
