import { type ReactNode, useEffect, useRef } from 'react'
import type { ExchangeDone, ExchangePreview } from '../../../shared/model/exchange.ts'
import { useLayer } from '../../state/layers.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useHistory } from '../history/index.ts'
import { countsInWords, mergeInWords, wayBackAhead } from './library-facts.ts'
import styles from './mark-import-dialog.module.css'
import { accept, close, keepRest, saveRest, undo, useMarkImport } from './mark-import-store.ts'
import { MarkReport } from './mark-report.tsx'
import { countImported, marksInWords } from './outcome-groups.ts'

type Marks = Extract<ExchangePreview, { kind: 'marks' }>
type Library = Extract<ExchangePreview, { kind: 'library' }>

/** What a file of marks or a whole library holds, what importing it would do, and what it did. */
export function MarkImportDialog() {
  const { waiting, preview } = useMarkImport()
  const isOpen = waiting.length > 0
  useLayer(isOpen, close)
  return (
    <Dialog
      {...(preview?.kind === 'library'
        ? { title: 'Merge a library' }
        : { title: 'Import marks', size: 'large' })}
      isOpen={isOpen}
      onClose={close}
    >
      {isOpen && <Content />}
    </Dialog>
  )
}

function Content() {
  const { preview, done, refusal } = useMarkImport()
  if (refusal !== null) {
    return (
      <View foot={<Button onClick={close}>Close</Button>}>
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      </View>
    )
  }
  if (preview === null) {
    return (
      <p className={styles.words} role="status">
        Reading the file…
      </p>
    )
  }
  if (preview.kind === 'library') return <LibraryView preview={preview} done={done} />
  return <MarksView preview={preview} done={done} />
}

function MarksView({ preview, done }: { preview: Marks; done: ExchangeDone | null }) {
  const { isBusy } = useMarkImport()
  const report = done?.kind === 'marks' ? done.report : preview.report
  const { imported, total } = countImported(report)
  const where = report.paperCount === 1 ? '1 paper' : `${report.paperCount} papers`
  const sentence =
    done === null
      ? `${preview.origin}, ${preview.formTitle}: ${marksInWords(total)}, in ${where} of your library. ${marksInWords(imported)} can be imported.`
      : `${marksInWords(imported)} imported. Undo takes all of it back at once.`
  const foot =
    done === null ? (
      <>
        <Button onClick={close}>Cancel</Button>
        <Button look="main" disabled={isBusy || imported === 0} onClick={() => void accept()}>
          {imported === 0 ? 'Nothing to import' : `Import ${marksInWords(imported)}`}
        </Button>
      </>
    ) : (
      <CloseButton />
    )
  return (
    <View foot={foot}>
      <p className={styles.words} role="status">
        {sentence}
      </p>
      {preview.problems.map((problem) => (
        <p key={problem} className={styles.refusal}>
          {problem}
        </p>
      ))}
      <MarkReport report={report} />
      {report.counts['no-paper'] > 0 && <Rest />}
    </View>
  )
}

/** What can be done with marks whose papers are not here. */
function Rest() {
  const { kept } = useMarkImport()
  return (
    <div className={styles.rest}>
      <p className={styles.words} role="status">
        {kept === null
          ? 'Marks of papers that are not here need not be lost: keep them as notes of their own, or save them to a file and import it when the papers are here.'
          : `${kept === 1 ? '1 note was' : `${kept} notes were`} made of them. Undo takes them back.`}
      </p>
      <Button disabled={kept !== null} onClick={() => void keepRest()}>
        Keep as notes
      </Button>
      <Button onClick={() => void saveRest()}>Save to a file…</Button>
    </div>
  )
}

function LibraryView({ preview, done }: { preview: Library; done: ExchangeDone | null }) {
  const { isBusy, step } = useMarkImport()
  // Whatever was done since, in another window say, would be taken first.
  const isUndoable = useHistory((history) => step !== null && history.undo?.key === step)
  if (done?.kind === 'library') {
    return (
      <View
        foot={
          <>
            {isUndoable && <Button onClick={() => void undo()}>Undo</Button>}
            <CloseButton />
          </>
        }
      >
        <div role="status" className={styles.outcome}>
          {mergeInWords(done.report).map((sentence) => (
            <p key={sentence} className={styles.words}>
              {sentence}
            </p>
          ))}
        </div>
      </View>
    )
  }
  const foot = (
    <>
      <Button disabled={isBusy} onClick={close}>
        Cancel
      </Button>
      <Button look="main" disabled={isBusy} onClick={() => void accept()}>
        {isBusy ? 'Merging…' : 'Merge into this library'}
      </Button>
    </>
  )
  return (
    <View foot={foot}>
      <p className={styles.words} role="status">
        {preview.origin} is a whole library of Offprint, written on {preview.exportedAt.slice(0, 10)}:{' '}
        {countsInWords(preview.counts) || 'nothing at all'}.
      </p>
      <p className={styles.words}>
        Merging adds what is not here. What was changed in both takes the later change, field by field; of a
        note that was written on in both, the earlier text stays as a version. Nothing that is here is lost.
      </p>
      <p className={styles.words}>
        {wayBackAhead(preview.counts)}
        {!preview.hasCaptures && ' The file holds no raw captures: they cannot be read again later.'}
      </p>
    </View>
  )
}

/** Has the focus: the button that brought it about is gone. */
function CloseButton() {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <Button ref={button} look="main" onClick={close}>
      Close
    </Button>
  )
}

function View({ children, foot }: { children: ReactNode; foot: ReactNode }) {
  return (
    <section className={styles.view} aria-label="File">
      <div className={styles.body}>{children}</div>
      <footer className={styles.foot}>{foot}</footer>
    </section>
  )
}
