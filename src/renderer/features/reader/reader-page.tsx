import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CategoryId, Highlight } from '../../../shared/model/highlight.ts'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { useSourceView } from '../../state/source-view.ts'
import { ReadingAids, useRoleTexts } from '../aids/index.ts'
import { CarryOverPanel, PlaceStrip } from '../carry-over/index.ts'
import {
  HighlightLayer,
  hiddenTextsOf,
  inReadingOrder,
  openHighlight,
  quoteText,
  topOf,
  useCategoryNames,
  useMarking,
  useShownHighlights,
} from '../highlights/index.ts'
import {
  leaveNote,
  MarginNotes,
  type NotedHighlight,
  PaperNote,
  useNotes,
  writeNote,
} from '../notes/index.ts'
import { PaperHeading } from './paper-heading.tsx'
import type { HiddenText } from './paragraphs.ts'
import styles from './reader-page.module.css'
import { SpokenText } from './spoken-text.tsx'
import { useNoteCommand } from './use-note-command.ts'
import { useOriginalCommand } from './use-original-command.ts'
import { useReaderScroll } from './use-reader-scroll.ts'
import { useSourceCommand } from './use-source-command.ts'

/** A paper to read: its head, its abstract, what was highlighted and noted on it. */
export function ReaderPage({ paper }: { paper: PaperDetails }) {
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const scroller = useReaderScroll(paper)
  const highlights = useShownHighlights(paper)
  const openId = useMarking((marking) => marking.openId)
  const isWriting = useNotes(({ writing }) => writing !== null)
  const hidden = useHiddenTexts(highlights, useRoleTexts(paper.abstract?.text ?? null))
  const nameOf = useCategoryNames()
  const noted = useMemo(() => notedHighlights(highlights, nameOf), [highlights, nameOf])
  const measureTop = useTopOf(root, highlights)
  const quoteOf = useQuoteOf(paper, highlights)
  const isAsItCame = useSourceView(({ isShown }) => isShown)
  useNoteCommand(paper)
  useOriginalCommand(paper)
  useSourceCommand()
  // What is being written on a paper is saved when another one takes its place.
  useEffect(() => () => void leaveNote(), [])
  return (
    <section
      ref={scroller}
      className={styles.scroller}
      data-scroller=""
      aria-label="Paper"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keyboard to be scrolled.
      tabIndex={0}
    >
      <div ref={setRoot} className={styles.page} data-findable="">
        <HighlightLayer
          paper={paper}
          highlights={highlights}
          root={root}
          isWriting={isWriting}
          onNote={noteOn}
        />
        <article className={styles.article}>
          <CarryOverPanel paper={paper} root={root} />
          <PaperHeading paper={paper} hiddenTexts={hidden.title} />
          {paper.abstract ? (
            <div className={styles.abstract} data-field="abstract" lang="en">
              <SpokenText
                text={paper.abstract.text}
                isBlock
                isAsItCame={isAsItCame}
                hiddenTexts={hidden.abstract}
              />
            </div>
          ) : (
            <p className={styles.missing}>This capture held no abstract.</p>
          )}
          {paper.abstract && <ReadingAids abstract={paper.abstract.text} root={root} />}
        </article>
        <MarginNotes
          highlights={noted}
          openId={openId}
          root={root}
          topOf={measureTop}
          quoteOf={quoteOf}
          onOpen={openHighlight}
        />
        <PaperNote paper={paper} />
      </div>
      <PlaceStrip paper={paper} />
    </section>
  )
}

function noteOn(highlight: Highlight): void {
  writeNote({ kind: 'highlight', id: highlight.id }, highlight.note)
}

function useHiddenTexts(highlights: readonly Highlight[], roleTexts: readonly HiddenText[]) {
  const nameOf = useCategoryNames()
  return useMemo(
    () => ({
      title: hiddenTextsOf(highlights, 'title', nameOf),
      abstract: [...roleTexts, ...hiddenTextsOf(highlights, 'abstract', nameOf)],
    }),
    [highlights, roleTexts, nameOf],
  )
}

function useTopOf(root: HTMLElement | null, highlights: readonly Highlight[]): (id: string) => number | null {
  return useCallback(
    (id) => {
      const highlight = highlights.find((one) => one.id === id)
      return root && highlight ? topOf(root, highlight) : null
    },
    [root, highlights],
  )
}

function useQuoteOf(paper: PaperDetails, highlights: readonly Highlight[]): (id: string) => string {
  return useCallback(
    (id) => {
      const highlight = highlights.find((one) => one.id === id)
      return highlight ? quoteText(paper[highlight.field]?.text ?? '', highlight) : ''
    },
    [paper, highlights],
  )
}

function notedHighlights(
  highlights: readonly Highlight[],
  nameOf: (category: CategoryId) => string,
): NotedHighlight[] {
  return inReadingOrder(highlights).map((highlight) => ({
    id: highlight.id,
    note: highlight.note,
    label: nameOf(highlight.category),
    colour: `var(--mark-${highlight.category})`,
  }))
}
