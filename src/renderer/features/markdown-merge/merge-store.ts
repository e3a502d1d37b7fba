import { create } from 'zustand'
import type { FilePart, FilesRead } from '../../../shared/contract/files-read.ts'
import type { PreviewId } from '../../../shared/model/ids.ts'
import { announce, announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { flushEverything } from '../../state/flush.ts'
import { offerUndo } from '../history/index.ts'
import { plural } from './merge-words.ts'

export type Choice = NonNullable<FilePart['usual']>

/** Markdown files that were read back, and what the person decided on their changes so far. */
interface Merging {
  read: FilesRead | null
  /** By `keyOf`; a part that is not in it is done as usual. */
  choices: ReadonlyMap<string, Choice>
  isBusy: boolean
}

/** So many files are read back at once; a folder of more has a command of its own. */
const MOST_GIVEN = 500

const nothing: Merging = { read: null, choices: new Map(), isBusy: false }

export const useMerging = create<Merging>(() => nothing)

export function keyOf(paperId: string, part: string): string {
  return `${paperId} ${part}`
}

/** Asks for edited files, or a folder of them, and shows what they say otherwise than the library. */
export async function readBack(from: 'files' | 'folder'): Promise<void> {
  try {
    await flushEverything()
    const read = await call('markdown.readBack', { from })
    if (read !== null) showRead(read)
  } catch (error) {
    announceFailure('The files were not read back.', error)
  }
}

/** Shows what files say otherwise than the library that were dropped or opened among others. */
export async function readGiven(previewIds: readonly PreviewId[]): Promise<void> {
  if (previewIds.length === 0) return
  try {
    await flushEverything()
    showRead(await call('markdown.readGiven', { previewIds: previewIds.slice(0, MOST_GIVEN) }))
  } catch (error) {
    announceFailure('The files were not read back.', error)
  }
}

/** Shows files that were read; where they say nothing new, one sentence says so. */
export function showRead(read: FilesRead): void {
  if (read.papers.length > 0 || read.foreign.length > 0) {
    useMerging.setState({ read, choices: new Map(), isBusy: false })
    return
  }
  void call('markdown.dismiss', { id: read.id })
  const files = plural(read.unchanged, 'The file says', 'files say')
  announce({ tone: 'info', message: `${files} nothing that the library does not.` })
}

export function choose(key: string, choice: Choice): void {
  useMerging.setState(({ choices }) => ({ choices: new Map([...choices, [key, choice]]) }))
}

/** What is done with a part by now; null where the person has still to say. */
export function choiceOf(choices: Merging['choices'], paperId: string, part: FilePart): Choice | null {
  return choices.get(keyOf(paperId, part.part)) ?? part.usual
}

/** How many conflicts the person has still to decide. */
export function undecided({ read, choices }: Pick<Merging, 'read' | 'choices'>): number {
  const parts = (read?.papers ?? []).flatMap(({ paperId, parts }) =>
    parts.filter((part) => choiceOf(choices, paperId, part) === null),
  )
  return parts.length
}

/** Takes over what was decided, as one step. */
export async function takeOver(): Promise<void> {
  const { read, choices, isBusy } = useMerging.getState()
  if (read === null || isBusy || undecided({ read, choices }) > 0) return
  useMerging.setState({ isBusy: true })
  try {
    const decided = read.papers.flatMap(({ paperId, parts }) =>
      parts.flatMap(({ part }) => {
        const choice = choices.get(keyOf(paperId, part))
        return choice === undefined ? [] : { paperId, part, choice }
      }),
    )
    const { papers } = await call('markdown.take', { id: read.id, choices: decided })
    useMerging.setState(nothing)
    const message = `Took over the changes of ${plural(papers, 'one file', 'papers')}.`
    await offerUndo({ tone: 'info', message })
  } catch (error) {
    useMerging.setState({ isBusy: false })
    announceFailure('The changes were not taken over.', error)
  }
}

/** Leaves the files and the library as they are. */
export function leaveMerge(): void {
  const { read } = useMerging.getState()
  useMerging.setState(nothing)
  if (read !== null) void call('markdown.dismiss', { id: read.id }).catch(() => {})
}
