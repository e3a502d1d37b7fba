import { useEffect } from 'react'
import { create } from 'zustand'
import type { LinkedThing, LinkTarget } from '../../../shared/model/note.ts'
import type { NoteLink } from '../../../shared/notes/note-link.ts'
import { call } from '../../state/bridge.ts'
import { onLibraryChanged } from '../../state/library-changes.ts'

/** So many links are asked about at once, and so many are held. */
const ASKED_AT_ONCE = 500
const HELD = 2000

/** What links lead to, by kind and id; nothing for one that was not answered yet. */
export const useLinkTitles = create<{ known: Readonly<Record<string, LinkedThing>> }>(() => ({ known: {} }))

const wanted = new Map<string, LinkTarget>()
let isAsking = false
let isListening = false

/** What a link leads to, or undefined until that is known. */
export function useLinkedThing(link: Pick<NoteLink, 'kind' | 'id'>): LinkedThing | undefined {
  const { kind, id } = link
  useEffect(() => wantLink({ kind, id }), [kind, id])
  return useLinkTitles(({ known }) => known[nameOf(link)])
}

/** The same for what draws without React. */
export function linkedThing(link: Pick<NoteLink, 'kind' | 'id'>): LinkedThing | undefined {
  wantLink(link)
  return useLinkTitles.getState().known[nameOf(link)]
}

/** Asks what a link leads to, unless that is known. */
function wantLink(link: Pick<NoteLink, 'kind' | 'id'>): void {
  const name = nameOf(link)
  if (useLinkTitles.getState().known[name] !== undefined || wanted.has(name)) return
  wanted.set(name, { kind: link.kind, id: link.id } as LinkTarget)
  listen()
  ask()
}

/** Asks for all that is wanted together, once whatever draws them has drawn. */
function ask(): void {
  if (isAsking) return
  isAsking = true
  queueMicrotask(async () => {
    const links = [...wanted.values()].slice(0, ASKED_AT_ONCE)
    try {
      const things = links.length === 0 ? [] : await call('notes.resolveLinks', { links })
      useLinkTitles.setState(({ known }) => {
        const all = [...Object.entries(known), ...things.map((thing) => [nameOf(thing), thing] as const)]
        return { known: Object.fromEntries(all.slice(-HELD)) }
      })
    } catch {
      // They are shown by the label that they were written with.
    }
    for (const link of links) wanted.delete(nameOf(link))
    isAsking = false
    if (wanted.size > 0) ask()
  })
}

/** What is known is asked again when it may have changed. */
function listen(): void {
  if (isListening) return
  isListening = true
  onLibraryChanged(['papers', 'marks', 'snapshots'], () => {
    for (const { kind, id } of Object.values(useLinkTitles.getState().known))
      wanted.set(nameOf({ kind, id }), { kind, id } as LinkTarget)
    if (wanted.size > 0) ask()
  })
}

function nameOf({ kind, id }: { kind: string; id: string }): string {
  return `${kind}:${id}`
}
