import { type RefObject, useRef, useState } from 'react'
import { useLayer } from '../../state/layers.ts'
import { useSettings } from '../../state/settings-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { plainNumber } from '../../ui/plain-number.ts'
import { exportToClipboard, exportToFile, wishFor } from './export-actions.ts'
import styles from './export-dialog.module.css'
import { chooseFormat, chooseSubject, closeExport, type OfferedFormat, useExporting } from './export-store.ts'
import { MarkdownFields } from './markdown-fields.tsx'
import { OptionFields } from './option-fields.tsx'
import { useCounts, usePreview } from './use-looked-ahead.ts'
import type { Subject } from './what-to-export.ts'
import { writeFolder } from './write-folder.ts'

/** What the form is that is chosen. */
const aboutId = 'export-about'

/** Where a person says which papers are written, in which form, and where to. */
export function ExportDialog() {
  const { isOpen, subject, formats } = useExporting()
  const chosen = useRef<HTMLInputElement>(null)
  useLayer(isOpen, closeExport)
  return (
    <Dialog title="Export" size="large" initialFocus={chosen} isOpen={isOpen} onClose={closeExport}>
      {isOpen && subject !== null && formats.length > 0 && (
        <Exporting subject={subject} formats={formats} chosen={chosen} />
      )}
    </Dialog>
  )
}

interface ExportingProps {
  subject: Subject
  formats: readonly OfferedFormat[]
  /** The form that is chosen, which has the focus first. */
  chosen: RefObject<HTMLInputElement | null>
}

function Exporting({ subject, formats, chosen }: ExportingProps) {
  const { lastExport } = useSettings(({ settings }) => settings)
  const format = formats.find(({ name }) => name === lastExport.format) ?? formats[0]
  const [isBusy, setBusy] = useState(false)
  if (format === undefined) return null
  const { options } = lastExport
  const isEmpty = !isOfLibrary(format) && subject.what.kind === 'papers' && subject.what.ids.length === 0
  const finish = async (work: Promise<boolean>) => {
    setBusy(true)
    const isDone = await work
    setBusy(false)
    if (isDone) closeExport()
  }
  return (
    <form
      className={styles.exporting}
      onSubmit={(event) => {
        event.preventDefault()
        void finish(exportToFile(subject, format.name, options))
      }}
    >
      <FormatList formats={formats} format={format} chosen={chosen} />
      <div className={styles.side}>
        <p id={aboutId} className={styles.about}>
          {format.about}
        </p>
        <SubjectField subject={subject} isOfLibrary={isOfLibrary(format)} />
        <OptionFields names={format.options} options={options} />
        {format.name === 'markdown' && <MarkdownFields />}
        <Preview subject={subject} format={format} />
        <footer className={styles.foot}>
          {format.name !== 'pdf' && (
            <Button
              disabled={isBusy || isEmpty}
              onClick={() =>
                format.name !== 'pdf' &&
                void finish(exportToClipboard(wishFor(subject, format.name, options), format.title))
              }
            >
              Copy
            </Button>
          )}
          {format.name === 'markdown' && (
            <Button disabled={isBusy || isEmpty} onClick={() => exportToFolder(subject)}>
              A file for each paper…
            </Button>
          )}
          <Button type="submit" look="main" disabled={isBusy || isEmpty}>
            Export to a file…
          </Button>
        </footer>
      </div>
    </form>
  )
}

/** The choice of a folder, how far it is and how to stop it are outside of the dialog. */
function exportToFolder(subject: Subject): void {
  closeExport()
  void writeFolder(subject.what)
}

/** Forms that hold more, or something else, than the papers that are chosen. */
function isOfLibrary({ name }: OfferedFormat): boolean {
  return name === 'json' || name === 'opml'
}

function FormatList({
  formats,
  format,
  chosen,
}: Omit<ExportingProps, 'subject'> & { format: OfferedFormat }) {
  return (
    <fieldset className={styles.formats}>
      <legend>Form</legend>
      {formats.map(({ name, title }) => (
        <label key={name} className={styles.format}>
          <input
            ref={name === format.name ? chosen : undefined}
            type="radio"
            name="export-format"
            aria-describedby={name === format.name ? aboutId : undefined}
            checked={name === format.name}
            onChange={() => chooseFormat(name)}
          />
          {title}
        </label>
      ))}
    </fieldset>
  )
}

function SubjectField({ subject, isOfLibrary }: { subject: Subject; isOfLibrary: boolean }) {
  const { near, collections } = useExporting()
  const counts = useCounts(subject)
  return (
    <div className={styles.subject}>
      <label className={styles.field}>
        What
        <select
          value={subject.id}
          disabled={isOfLibrary}
          onChange={(event) => chooseSubject(event.target.value)}
        >
          {near.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
          {collections.length > 0 && (
            <optgroup label="Collections">
              {collections.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
      <p className={styles.counts} role="status">
        {isOfLibrary
          ? 'It is of the whole library, whatever is chosen.'
          : counts === null
            ? 'Counting…'
            : [
                countWords(counts.papers, 'paper'),
                countWords(counts.highlights, 'highlight'),
                countWords(counts.notes, 'note'),
              ].join(', ')}
      </p>
    </div>
  )
}

function countWords(count: number, one: string): string {
  return `${plainNumber.format(count)} ${one}${count === 1 ? '' : 's'}`
}

function Preview({ subject, format }: { subject: Subject; format: OfferedFormat }) {
  const { options } = useSettings(({ settings }) => settings.lastExport)
  const preview = usePreview(subject, format.name, options)
  const heading = 'export-preview-heading'
  return (
    <section className={styles.previewed} aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        How it begins
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard to be scrolled. */}
      <pre className={styles.preview} tabIndex={0}>
        {format.name === 'pdf'
          ? 'A PDF is laid out when it is saved, and begins with the first paper.'
          : preview === null
            ? ''
            : 'problem' in preview
              ? preview.problem
              : preview.text === ''
                ? 'Nothing: no paper is in it.'
                : `${preview.text}${preview.isCut ? '\n…' : ''}`}
      </pre>
    </section>
  )
}
