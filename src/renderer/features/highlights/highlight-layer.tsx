import { useLayoutEffect, useMemo } from 'react'
import type { Highlight } from '../../../shared/model/highlight.ts'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { useLayer } from '../../state/layers.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { copyQuote } from './copy-quote.ts'
import { FocusBar } from './focus-bar.tsx'
import { applyCategory, deleteHighlight } from './highlight-actions.ts'
import { MarkToolbar } from './mark-toolbar.tsx'
import { focusSentences, openHighlight, showPaper, useMarking } from './marking-store.ts'
import './marks.css'
import { highlightForNote } from './note-target.ts'
import { focusedRange, sentencesOf } from './sentence-focus.ts'
import { useCopyAsShown } from './use-copy-as-shown.ts'
import { useCopyCommands } from './use-copy-commands.ts'
import { useHighlightCommands } from './use-highlight-commands.ts'
import { useOpenByClick } from './use-open-by-click.ts'
import { usePainting } from './use-painting.ts'
import { useSourceSelection } from './use-source-selection.ts'

interface HighlightLayerProps {
  paper: PaperDetails
  /** The paper's highlights as shown: `useShownHighlights`. */
  highlights: readonly Highlight[]
  /** The positioned element that holds the drawn texts and scrolls with them. */
  root: HTMLElement | null
  /** True while a note is written, when no toolbar is to stand in the way. */
  isWriting: boolean
  /** Begins a note on a highlight. */
  onNote(highlight: Highlight): void
}

/** Everything that lies over the texts of a paper: painted highlights, toolbars, the focus on sentences, keys. */
export function HighlightLayer({ paper, highlights, root, isWriting, onNote }: HighlightLayerProps) {
  useLayoutEffect(() => showPaper(paper), [paper])
  useLayoutEffect(() => () => showPaper(null), [])
  const { selection, openId, focus, spoken } = useMarking()
  const focused = useMemo(() => focusedRange(sentencesOf(paper), focus), [paper, focus])
  const painting = useMemo(
    () => ({ marks: highlights, openId, focus: focused }),
    [highlights, openId, focused],
  )
  const open = highlights.find((highlight) => highlight.id === openId) ?? null
  usePainting(root, painting)
  const isSelecting = useSourceSelection(root, paper)
  useOpenByClick(root, highlights)
  useCopyAsShown(paper, selection)
  useHighlightCommands(root)
  useCopyCommands()
  useLayer(selection !== null, () => document.getSelection()?.removeAllRanges())
  useLayer(open !== null, () => openHighlight(null))
  useLayer(focus !== null, () => focusSentences(null))
  const writeNote = async () => {
    const highlight = await highlightForNote()
    if (highlight) onNote(highlight)
  }
  const toolbar = { root, onCategory: applyCategory, onNote: writeNote }
  return (
    <>
      {root && selection && !isSelecting && (
        <MarkToolbar
          {...toolbar}
          root={root}
          name="Selection"
          range={selection}
          chosen={null}
          onCopy={() => copyQuote(paper, selection)}
        />
      )}
      {root && open && !isWriting && (
        <MarkToolbar
          {...toolbar}
          root={root}
          name="Highlight"
          range={open}
          chosen={open.category}
          onCopy={() => copyQuote(paper, open)}
          onDelete={() => deleteHighlight(open)}
        />
      )}
      {root && focused && <FocusBar root={root} range={focused} />}
      <VisuallyHidden>
        <span role="status">{spoken}</span>
      </VisuallyHidden>
    </>
  )
}
