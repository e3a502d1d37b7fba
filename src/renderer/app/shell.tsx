import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { PaperList, Sources } from '../features/library/index.ts'
import { NotebookLink, NotebookPage } from '../features/notebook/index.ts'
import { Reader } from '../features/reader/index.ts'
import { ReviewLink } from '../features/review/index.ts'
import { OwnSources } from '../features/tagging/index.ts'
import { runCommand } from '../state/commands.ts'
import { useFrontView } from '../state/front-view.ts'
import { useLayer } from '../state/layers.ts'
import { showPane, usePane } from '../state/pane-store.ts'
import { usePlace } from '../state/place-store.ts'
import { useWidthOfWindow } from '../state/window-width.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { PaneDivider } from './pane-divider.tsx'
import { leaveReadingMode } from './reading-mode.ts'
import styles from './shell.module.css'
import { SourcesButton } from './sources-button.tsx'
import { SourcesOverlay } from './sources-overlay.tsx'
import { usePaneWidths } from './use-pane-widths.ts'

/**
 * The three panes. In a narrow window the sources lie over the others when asked for; in a small one list and reader
 * take turns. The notebook stands in the place of both.
 */
export function Shell() {
  const width = useWidthOfWindow()
  const pane = usePane((state) => state.pane)
  const isNotebook = useFrontView(({ view }) => view === 'notebook')
  const isAlone = usePane((state) => state.isAlone) && !isNotebook
  // A paper that is read alone is one pane in a window that has room for one.
  const hasSources = width === 'wide' && !isAlone
  const isSmall = width === 'small' || isAlone
  const panes = usePaneWidths(hasSources)
  const overlay = useSourcesOverlay(hasSources)
  useLayer(width === 'small' && pane === 'reader' && !isAlone, () => showPane('list'))
  useLayer(isAlone, leaveReadingMode)
  const style = {
    '--sources-width': `${panes.sources.width}px`,
    '--list-width': `${panes.list.width}px`,
  } as CSSProperties
  return (
    <div
      className={styles.shell}
      style={style}
      data-width={isAlone ? 'small' : width}
      data-alone={isAlone ? '' : undefined}
      data-whole={isNotebook ? '' : undefined}
    >
      {hasSources && (
        <>
          <div className={styles.pane}>{sources}</div>
          <PaneDivider name="Width of the sources" pane={panes.sources} />
        </>
      )}
      {overlay.isOpen && (
        <SourcesOverlay onLeave={overlay.leave} onChosen={overlay.choose}>
          {sources}
        </SourcesOverlay>
      )}
      {isNotebook && (
        <div className={styles.pane} inert={overlay.isOpen}>
          {!hasSources && (
            <SourcesButton ref={overlay.button} isOpen={overlay.isOpen} onClick={overlay.open} />
          )}
          {notebook}
        </div>
      )}
      {!isNotebook && (!isSmall || pane === 'list') && (
        <div className={styles.pane} inert={overlay.isOpen}>
          {!hasSources && (
            <SourcesButton ref={overlay.button} isOpen={overlay.isOpen} onClick={overlay.open} />
          )}
          {list}
        </div>
      )}
      {!isNotebook && !isSmall && (
        <div className={styles.edge} inert={overlay.isOpen}>
          <PaneDivider name="Width of the list" pane={panes.list} />
        </div>
      )}
      {!isNotebook && (!isSmall || pane === 'reader') && (
        <div className={styles.pane} inert={overlay.isOpen}>
          <ReaderPane />
        </div>
      )}
    </div>
  )
}

const ownViews = (
  <>
    <NotebookLink />
    <ReviewLink />
  </>
)

/** What does not depend on the widths is the same at every render, so that moving an edge does not draw a list anew. */
const sources = (
  <ErrorBoundary name="The list of sources">
    <Sources views={ownViews}>
      <OwnSources />
    </Sources>
  </ErrorBoundary>
)

const list = (
  <div className={styles.list}>
    <ErrorBoundary name="The list of papers">
      <PaperList />
    </ErrorBoundary>
  </div>
)

const notebook = (
  <ErrorBoundary name="The notebook">
    <NotebookPage />
  </ErrorBoundary>
)

const reader = <Reader />

/** Another paper may be one that can be drawn. */
function ReaderPane() {
  const paperId = usePlace((place) => place.paperId)
  return (
    <ErrorBoundary name="The paper" subject={paperId}>
      {reader}
    </ErrorBoundary>
  )
}

/** The state of the sources where they lie over the rest, and where the focus goes when they leave. */
function useSourcesOverlay(hasSources: boolean) {
  const [isWanted, setWanted] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = isWanted && !hasSources
  // The panes below can take the focus only when they are no longer inert.
  const close = () => flushSync(() => setWanted(false))
  const leave = () => {
    close()
    button.current?.focus()
  }
  const choose = () => {
    close()
    runCommand('list.back')
  }
  useLayer(isOpen, leave)
  useEffect(() => {
    if (hasSources) setWanted(false)
  }, [hasSources])
  return { isOpen, button, open: () => setWanted(true), leave, choose }
}
