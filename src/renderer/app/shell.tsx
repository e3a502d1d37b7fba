import { type CSSProperties, useEffect, useState } from 'react'
import { PaperList, Sources } from '../features/library/index.ts'
import { Reader } from '../features/reader/index.ts'
import { useLayer } from '../state/layers.ts'
import { usePane } from '../state/pane-store.ts'
import { useSettings } from '../state/settings-store.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { PaneDivider } from './pane-divider.tsx'
import styles from './shell.module.css'
import { SourcesButton } from './sources-button.tsx'
import { usePaneCommands } from './use-pane-commands.ts'
import { useWidthOfWindow, type WindowWidth } from './window-width.ts'

/** The limits of the panes, in CSS pixels, as the settings have them. */
const limits = { sources: { min: 160, max: 420 }, list: { min: 260, max: 640 } }

/** The three panes. In a narrow window the sources lie over the list when asked for; in a small one list and reader take turns. */
export function Shell() {
  const width = useWidthOfWindow()
  const pane = usePane((state) => state.pane)
  const [areSourcesOpen, setSourcesOpen] = useState(false)
  const sourcesWidth = useSettings(({ settings }) => settings.sourcesWidth)
  const listWidth = useSettings(({ settings }) => settings.listWidth)
  const set = useSettings((state) => state.set)
  const hasRoom = width === 'wide'
  const close = () => setSourcesOpen(false)
  usePaneCommands(width === 'small')
  useLayer(areSourcesOpen && !hasRoom, close)
  useEffect(() => {
    if (hasRoom) setSourcesOpen(false)
  }, [hasRoom])
  const style = { '--sources-width': `${sourcesWidth}px`, '--list-width': `${listWidth}px` } as CSSProperties
  return (
    <div className={styles.shell} style={style} data-width={width} data-pane={pane}>
      {(hasRoom || areSourcesOpen) && (
        // biome-ignore lint/a11y/noStaticElementInteractions: choosing a source, by whatever means, has served the overlay's purpose.
        // biome-ignore lint/a11y/useKeyWithClickEvents: a key that chooses a source clicks it.
        <div className={styles.sources} onClick={hasRoom ? undefined : close}>
          <ErrorBoundary name="The sources">
            <Sources />
          </ErrorBoundary>
        </div>
      )}
      {!hasRoom && areSourcesOpen && <div className={styles.veil} aria-hidden="true" onClick={close} />}
      {hasRoom && (
        <PaneDivider
          name="Width of the sources"
          width={sourcesWidth}
          {...limits.sources}
          onChange={(next) => set({ sourcesWidth: next })}
        />
      )}
      {isListShown(width, pane) && (
        <div className={styles.list}>
          {!hasRoom && (
            <SourcesButton isOpen={areSourcesOpen} onClick={() => setSourcesOpen(!areSourcesOpen)} />
          )}
          <ErrorBoundary name="The list">
            <PaperList />
          </ErrorBoundary>
        </div>
      )}
      {width !== 'small' && (
        <PaneDivider
          name="Width of the list"
          width={listWidth}
          {...limits.list}
          onChange={(next) => set({ listWidth: next })}
        />
      )}
      {(width !== 'small' || pane === 'reader') && (
        <div className={styles.reader}>
          <ErrorBoundary name="The paper">
            <Reader />
          </ErrorBoundary>
        </div>
      )}
    </div>
  )
}

function isListShown(width: WindowWidth, pane: 'list' | 'reader'): boolean {
  return width !== 'small' || pane === 'list'
}
