import type { WritableLibrary } from '../../../src/main/library/open-library.ts'
import {
  asReadable,
  entry,
  highlightQuote,
  importEntries,
  paperCalled,
  readOperations,
  titles,
  undo,
  writeOperations,
} from './library.ts'

const today = '2026-08-01'
const names = ['Quiet Memory', 'Loud Memory', 'Deep Rivers', 'Slow Readers']
const words = ['memory', 'Memory', 'rivers']

/** Things that a person does, some of which follow each other badly. `at` chooses what they are done to. */
const deeds = {
  import: (library, at) => {
    const [one = '', other = ''] = [names[at % 4], names[(at + 1) % 4]]
    const abstract = `We study it in some depth, for the ${at}th time. The results of this study are reported here in full.`
    importEntries(library, [entry(one, { abstract, authors: [`Author ${at}`] }), entry(other)], {
      sha256: `${at % 8}`.repeat(64),
      origin: `${at}.txt`,
    })
  },
  takeBack: (library, at) => {
    const snapshots = readOperations['snapshots.list'](asReadable(library), {})
    const id = snapshots[at % snapshots.length]?.id
    if (id !== undefined) writeOperations['snapshots.takeBack'](library, { id })
  },
  state: (library, at) => {
    const state = at % 2 === 0 ? 'later' : 'done'
    writeOperations['papers.setReading'](library, { ids: [paper(library, at).id], state })
  },
  remark: (library, at) => {
    writeOperations['papers.setReading'](library, { ids: [paper(library, at).id], remark: `remark ${at}` })
  },
  read: (library, at) => {
    writeOperations['papers.markSeen'](library, { id: paper(library, at).id })
  },
  visit: (library, at) => {
    writeOperations['papers.noteVisit'](library, { id: paper(library, at).id, seconds: 2, position: 0.5 })
  },
  highlight: (library, at) => {
    highlightQuote(library, paper(library, at).title.text, at % 2 === 0 ? 'some depth' : 'of this study')
  },
  removeHighlight: (library, at) => {
    const id = paper(library, at).highlights[0]?.id
    if (id !== undefined) writeOperations['highlights.delete'](library, { id })
  },
  note: (library, at) => {
    const target = { kind: 'paper' as const, id: paper(library, at).id }
    const body = `A thought, number ${at}. #${words[at % 3]}`
    writeOperations['notes.save'](library, { target, body, session: body })
  },
  removeNote: (library, at) => {
    const target = { kind: 'paper' as const, id: paper(library, at).id }
    writeOperations['notes.save'](library, { target, body: '', session: `${at}` })
  },
  tag: (library, at) => {
    const on = { kind: 'paper' as const, ids: [paper(library, at).id] }
    writeOperations['tags.put'](library, { name: words[at % 3] ?? '', on, isOn: at % 4 !== 3 })
  },
  collection: (library, at) => {
    const papers = [paper(library, at).id]
    const parent = collections(library)[at]?.id ?? null
    writeOperations['collections.create'](library, { name: words[at % 3] ?? '', parent, papers })
  },
  moveCollection: (library, at) => {
    const [one, other] = [collections(library)[at % 2]?.id, collections(library)[(at + 1) % 2]?.id]
    if (one !== undefined && other !== undefined)
      writeOperations['collections.move'](library, { id: one, parent: other, before: null })
  },
  review: (library, at) => {
    const id = paper(library, at).highlights[0]?.id
    const decision = at % 2 === 0 ? 'keep' : 'done'
    if (id !== undefined) writeOperations['review.decide'](library, { id, decision, today })
  },
  mergePapers: (library, at) => {
    const ids = [paper(library, at).id, paper(library, at + 1).id] as const
    writeOperations['duplicates.merge'](library, { ids: [...ids] })
  },
  undo: (library) => {
    undo(library)
  },
} satisfies Record<string, (library: WritableLibrary, at: number) => void>

export type Deed = keyof typeof deeds
export const deedNames = Object.keys(deeds) as Deed[]

/** Does it, unless the library is in no state for it. @returns whether it was done */
export function doDeed(library: WritableLibrary, deed: Deed, at: number): boolean {
  try {
    deeds[deed](library, at)
    return true
  } catch {
    return false
  }
}

function paper(library: WritableLibrary, at: number) {
  const all = titles(library).sort()
  return paperCalled(library, all[at % all.length] ?? '')
}

function collections(library: WritableLibrary) {
  return readOperations['collections.list'](asReadable(library), {})
}
