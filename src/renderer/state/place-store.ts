import { create } from 'zustand'
import type { PaperId } from '../../shared/model/ids.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { PaperSource } from '../../shared/model/source.ts'
import { call } from './bridge.ts'
import { onFlush } from './flush.ts'
import { useSettings } from './settings-store.ts'

/** Where the person is: what the list shows, which paper is chosen, how far both panes are scrolled. */
export interface Place {
  source: PaperSource
  /** What is searched for; empty when nothing is. */
  query: string
  paperId: PaperId | null
  /** The chosen paper's place in the list, from 0; null while unknown, -1 when it is not in the list. */
  index: number | null
  /** How many papers the list holds. */
  count: number
  /** How often one went to a source, a search or a paper, be it where one was already. */
  goings: number
  /** CSS pixels; the reader's is 0 until the paper on screen is scrolled or has begun where it was left. */
  listScroll: number
  readerScroll: number
  setReaderScroll(top: number): void
}

/** How long the place rests before it is kept, in milliseconds. */
const REST_TIME = 250

export const usePlace = create<Place>((setState) => ({
  source: { kind: 'state', state: 'inbox' },
  query: '',
  paperId: null,
  index: null,
  count: 0,
  goings: 0,
  listScroll: 0,
  readerScroll: 0,
  setReaderScroll: (readerScroll) => setState({ readerScroll }),
}))

/** Goes to another source of the list, from its top, with no search. The paper on screen stays until one is chosen. */
export function goToSource(source: PaperSource): void {
  usePlace.setState(({ goings }) => ({ source, query: '', listScroll: 0, index: null, goings: goings + 1 }))
}

/** Searches the library; an empty query goes back to the source. */
export function searchFor(query: string): void {
  usePlace.setState(({ goings }) => ({ query, listScroll: 0, index: null, goings: goings + 1 }))
}

/** Chooses the paper that the reader shows; it begins where it was left. One that is on screen stays as it is. */
export function choosePaper(paperId: PaperId | null): void {
  const { paperId: before } = usePlace.getState()
  if (before === null && paperId === null) return
  usePlace.setState(({ goings }) => ({
    goings: goings + 1,
    ...(before === paperId ? {} : { paperId, readerScroll: 0 }),
  }))
}

/** Begins where the person left off, and keeps the place from then on. @returns how to stop keeping it */
export function beginPlace(place: Settings['place']): () => void {
  usePlace.setState(place)
  let kept = JSON.stringify(place)
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = async () => {
    clearTimeout(timer)
    const { source, paperId, listScroll, readerScroll } = usePlace.getState()
    const next = {
      source,
      paperId,
      listScroll: Math.max(0, listScroll),
      readerScroll: Math.max(0, readerScroll),
    }
    const text = JSON.stringify(next)
    if (text === kept) return
    kept = text
    useSettings.setState(({ settings }) => ({ settings: { ...settings, place: next } }))
    await call('settings.set', { place: next })
  }
  const stopFlushing = onFlush(keep)
  const stopListening = usePlace.subscribe(() => {
    clearTimeout(timer)
    // Losing a place is no loss worth a word: the next rest tries again.
    timer = setTimeout(() => keep().catch(() => {}), REST_TIME)
  })
  return () => {
    stopFlushing()
    stopListening()
    clearTimeout(timer)
  }
}
