import { useMemo } from 'react'
import type { ImportPreview, PreviewPaper } from '../../../shared/model/preview.ts'
import type { PreviewWish } from '../../../shared/model/settings.ts'
import { type Command, useCommands } from '../../state/commands.ts'
import { useLayer } from '../../state/layers.ts'
import { useSettings } from '../../state/settings-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CapturePane } from './capture-pane.tsx'
import { labelledPapers } from './labelled-papers.ts'
import { PapersPane } from './papers-pane.tsx'
import styles from './preview-dialog.module.css'
import { accept, dismiss, read, select, usePreview } from './preview-store.ts'
import { useStandings } from './use-standings.ts'

const commands: readonly Command[] = [
  {
    id: 'preview.accept',
    title: 'Import what is looked at',
    group: 'Library',
    view: 'preview',
    keys: ['Mod+Enter'],
    isOnce: true,
    isEnabled: () => usePreview.getState().preview !== null,
    run: () => void accept(),
  },
]

/** A capture before it is imported: what each part of it was taken for on the left, the papers it makes on the right. */
export function PreviewDialog() {
  useCommands(commands)
  const isOpen = usePreview(({ waiting }) => waiting.length > 0)
  const preview = usePreview((state) => state.preview)
  useLayer(isOpen, dismiss)
  return (
    <Dialog title="Look before importing" size="large" isOpen={isOpen} onClose={dismiss}>
      {preview === null ? <p className={styles.reading}>Reading…</p> : <Preview preview={preview} />}
    </Dialog>
  )
}

function Preview({ preview }: { preview: ImportPreview }) {
  const parts = usePreview((state) => state.parts)
  const papers = useMemo(() => labelledPapers(preview, parts), [preview, parts])
  const standings = useStandings(papers)
  const total = parts === preview.parts ? preview.paperCount : papers.length
  const showPart = (paper: PreviewPaper) =>
    select(parts.findIndex((part) => part.kind === 'title' && part.start >= paper.start))
  return (
    <div className={styles.preview}>
      <Head preview={preview} />
      <div className={styles.panes}>
        <CapturePane text={preview.text} parts={parts} isEditable={preview.isEditable} />
        <PapersPane papers={papers} total={total} standings={standings} onSelect={showPart} />
      </div>
      <footer className={styles.foot}>
        <WishChoice />
        <Button onClick={dismiss}>Do not import</Button>
        <Button look="main" disabled={total === 0} onClick={() => void accept()}>
          Import {total === 1 ? '1 paper' : `${total.toLocaleString('en-GB')} papers`}
        </Button>
      </footer>
    </div>
  )
}

function Head({ preview }: { preview: ImportPreview }) {
  const waiting = usePreview((state) => state.waiting.length)
  const trouble = usePreview((state) => state.trouble)
  const likely = preview.guesses.slice(0, 3)
  const others = preview.guesses.slice(3)
  return (
    <header className={styles.head}>
      <p className={styles.origin} title={preview.origin}>
        {preview.origin}
        {waiting > 1 && <span className={styles.more}> and {waiting - 1} more to look at</span>}
      </p>
      <label className={styles.form}>
        Read as
        <select value={preview.format} onChange={(event) => void read(event.target.value)}>
          <optgroup label="Most likely">{likely.map(choice)}</optgroup>
          <optgroup label="Other forms">{others.map(choice)}</optgroup>
        </select>
      </label>
      <span className={styles.sure}>{sureness(preview.confidence)}</span>
      {trouble !== null && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
      {preview.problems.length > 0 && (
        <details className={styles.problems}>
          <summary>
            {preview.problems.length === 1 ? 'One place' : `${preview.problems.length} places`} to look at
          </summary>
          <ol>
            {preview.problems.slice(0, 100).map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                {line > 0 && `Line ${line}: `}
                {message}
              </li>
            ))}
          </ol>
        </details>
      )}
    </header>
  )
}

function choice({ name, title, confidence }: ImportPreview['guesses'][number]) {
  return (
    <option key={name} value={name}>
      {title}
      {confidence > 0 && ` (${Math.round(confidence * 100)}%)`}
    </option>
  )
}

function sureness(confidence: number): string {
  if (confidence >= 0.9) return ''
  return confidence >= 0.6 ? 'fairly sure' : 'only a guess'
}

const wishes: readonly { wish: PreviewWish; name: string }[] = [
  { wish: 'always', name: 'for every text' },
  { wish: 'unsure', name: 'when unsure' },
  { wish: 'never', name: 'never' },
]

function WishChoice() {
  const wish = useSettings(({ settings }) => settings.previewImports)
  const set = useSettings((state) => state.set)
  return (
    <label className={styles.wish}>
      Look before importing
      <select value={wish} onChange={(event) => set({ previewImports: event.target.value as PreviewWish })}>
        {wishes.map((one) => (
          <option key={one.wish} value={one.wish}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  )
}
