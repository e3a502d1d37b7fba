import { useLayoutEffect, useMemo } from 'react'
import type { Highlight } from '../../../shared/model/highlight.ts'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import type { SourceRange } from '../../../shared/text/segments.ts'
import { runCommand } from '../../state/commands.ts'
import { useLayer } from '../../state/layers.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { EdgeHandles } from './edge-handles.tsx'
import { FocusBar } from './focus-bar.tsx'
import { applyCategory } from './highlight-actions.ts'
import { MarkToolbar } from './mark-toolbar.tsx'
import { focusSentences, openHighlight, showPaper, useMarking } from './marking-store.ts'
import './marks.css'
import { highlightForNote } from './note-target.ts'
import { focusedRange, sentencesOf } from './sentence-focus.ts'
import { SplitBar } from './split-bar.tsx'
import { useCopyAsShown } from './use-copy-as-shown.ts'
import { useCopyCommands } from './use-copy-commands.ts'
import { useExtentCommands } from './use-extent-commands.ts'
import { useHighlightCommands } from './use-highlight-commands.ts'
import { useOpenByClick } from './use-open-by-click.ts'
import { usePainting } from './use-painting.ts'
import { useSourceSelection } from './use-source-selection.ts'
import { useTextClicks } from './use-text-clicks.ts'

interface HighlightLayerProps {
  paper: PaperDetails
  /** The paper's highlights as shown: `useShownHighlights`. */
  highlights: readonly Highlight[]
  /** The positioned element that holds the drawn texts and scrolls with them. */
  root: HTMLElement | null
  /** True while a note is written, when no toolbar is to stand in the way. */
  isWriting: boolean
  /** Begins a note on a highlight; the same function at every render. */
  onNote(highlight: Highlight): void
}

/** Everything that lies over the texts of a paper: painted highlights, toolbars, the focus on sentences, keys. */
export function HighlightLayer({ paper, highlights, root, isWriting, onNote }: HighlightLayerProps) {
  useLayoutEffect(() => showPaper(paper), [paper])
  useLayoutEffect(() => () => showPaper(null), [])
  const { selection, openId, dragged, parting, focus, spoken } = useMarking()
  const focused = useMemo(() => focus && focusedRange(sentencesOf(paper), focus), [paper, focus])
  const painting = useMemo(
    () => ({ marks: asDragged(highlights, openId, dragged), openId, focus: focused }),
    [highlights, openId, dragged, focused],
  )
  const open = highlights.find((highlight) => highlight.id === openId) ?? null
  usePainting(root, painting)
  const isSelecting = useSourceSelection(root, paper)
  useOpenByClick(root, highlights)
  useTextClicks(root, paper)
  useCopyAsShown(paper, selection)
  useHighlightCommands(root)
  useCopyCommands()
  useExtentCommands()
  useLayer(selection !== null, () => document.getSelection()?.removeAllRanges())
  useLayer(open !== null, () => openHighlight(null))
  useLayer(focus !== null, () => focusSentences(null))
  const instead = useMemo(
    () => ({ 'note.write': () => void writeNote(onNote), 'tags.edit': () => void editTags() }),
    [onNote],
  )
  const toolbar = { root, onCategory: applyCategory, instead }
  return (
    <>
      {root && selection && !isSelecting && (
        <MarkToolbar {...toolbar} root={root} name="Selection" range={selection} chosen={null} />
      )}
      {root && open && !isWriting && !dragged && !parting && (
        <MarkToolbar {...toolbar} root={root} name="Highlight" range={open} chosen={open.category} />
      )}
      {root && open && !isWriting && !parting && (
        <EdgeHandles root={root} highlight={open} shown={dragged ?? open} text={textOf(paper, open)} />
      )}
      {root && open && parting && (
        <SplitBar root={root} highlight={open} text={textOf(paper, open)} parting={parting} />
      )}
      {root && focused && <FocusBar root={root} range={focused} />}
      <VisuallyHidden>
        <span role="status">{spoken}</span>
      </VisuallyHidden>
    </>
  )
}

async function writeNote(onNote: (highlight: Highlight) => void): Promise<void> {
  const highlight = await highlightForNote()
  if (highlight) onNote(highlight)
}

async function editTags(): Promise<void> {
  if (await highlightForNote()) runCommand('tags.edit')
}

/** The highlights with the open one on the words that it is being dragged to. */
function asDragged(
  highlights: readonly Highlight[],
  openId: string | null,
  dragged: SourceRange | null,
): readonly Highlight[] {
  if (dragged === null) return highlights
  return highlights.map((one) => (one.id === openId ? { ...one, ...dragged } : one))
}

function textOf(paper: PaperDetails, { field }: Highlight): string {
  return paper[field]?.text ?? ''
}
