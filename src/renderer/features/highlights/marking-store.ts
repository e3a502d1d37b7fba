import { useMemo } from 'react'
import { create } from 'zustand'
import type { Highlight } from '../../../shared/model/highlight.ts'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import type { SourceRange } from '../../../shared/text/segments.ts'
import type { FieldRange } from './paint.ts'
import type { Parting } from './parting.ts'
import { isSettled, type PendingChange, withPending } from './pending.ts'
import type { SentenceFocus } from './sentence-focus.ts'

/** What a person is doing on the paper on screen. At most one of `selection`, `openId` and `focus` leads at a time. */
export interface Marking {
  paper: PaperDetails | null
  /** The text that is selected, snapped to what can be highlighted. */
  selection: FieldRange | null
  openId: string | null
  /** The extent that the open highlight is being dragged to. */
  dragged: SourceRange | null
  /** Where the open highlight is to be split, while that is chosen. */
  parting: Parting | null
  focus: SentenceFocus | null
  changes: readonly PendingChange[]
  /** What was done last, for a screen reader. */
  spoken: string
}

export const useMarking = create<Marking>(() => ({
  paper: null,
  selection: null,
  openId: null,
  dragged: null,
  parting: null,
  focus: null,
  changes: [],
  spoken: '',
}))

const nothing = { selection: null, openId: null, dragged: null, parting: null, focus: null } as const

/** Shows another paper, or the same one as the library knows it now. */
export function showPaper(paper: PaperDetails | null): void {
  useMarking.setState((marking) => {
    const changes = paper ? marking.changes.filter((change) => !isSettled(paper, change)) : marking.changes
    if (paper?.id === marking.paper?.id) return { paper, changes }
    return { paper, changes, ...nothing, spoken: '' }
  })
}

/** Notes what is selected; a selection closes the open highlight and takes the focus off the sentences. */
export function select(selection: FieldRange | null): void {
  if (selection === null && useMarking.getState().selection === null) return
  useMarking.setState(selection ? { ...nothing, selection } : { selection })
}

/** Opens a highlight, or closes the open one. */
export function openHighlight(openId: string | null): void {
  useMarking.setState((marking) =>
    openId === null
      ? { openId, dragged: null, parting: null }
      : { ...nothing, openId, parting: marking.openId === openId ? marking.parting : null },
  )
}

/** Shows the open highlight on other words while its end is dragged; null ends that. */
export function dragExtent(dragged: SourceRange | null): void {
  useMarking.setState({ dragged })
}

/** Shows where the open highlight would be split; null ends that. */
export function showParting(parting: Parting | null): void {
  useMarking.setState({ parting })
}

/** Moves the focus to sentences, or takes it away. */
export function focusSentences(focus: SentenceFocus | null): void {
  useMarking.setState({ focus, ...(focus === null ? {} : { ...nothing, focus }) })
}

/** The highlights of a paper as they are to be shown, with what the library has not answered yet. */
export function shownHighlights({ paper, changes }: Pick<Marking, 'paper' | 'changes'>): Highlight[] {
  return paper ? withPending(paper, changes) : []
}

/** The highlights of the paper on screen as they are to be shown; the same array until something changes. */
export function useShownHighlights(paper: PaperDetails): readonly Highlight[] {
  const changes = useMarking((marking) => marking.changes)
  return useMemo(() => withPending(paper, changes), [paper, changes])
}

/** Lets a screen reader say what was done. */
export function speak(spoken: string): void {
  useMarking.setState({ spoken })
}

/** Adds a change that the library has still to answer. */
export function addChange(change: PendingChange): void {
  useMarking.setState(({ changes }) => ({ changes: [...changes, change] }))
}

/**
 * Puts the library's answer in the place of a change, or takes the change back when there is none. A highlight that
 * was opened before it had an identity stays open under the one it gets.
 */
export function answerChange(key: string, answer: PendingChange | null): void {
  useMarking.setState(({ changes, openId }) => ({
    changes: changes.flatMap((change) => (change.key === key ? (answer ?? []) : change)),
    openId: openId !== key ? openId : answer?.kind === 'create' ? answer.highlight.id : null,
  }))
}
