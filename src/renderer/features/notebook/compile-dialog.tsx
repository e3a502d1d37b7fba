import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react'
import { TEMPLATE_LENGTH_LIMIT } from '../../../shared/model/template-limit.ts'
import type { TemplateData } from '../../../shared/templates/index.ts'
import { useLayer } from '../../state/layers.ts'
import { useSettings } from '../../state/settings-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import sides from '../../ui/template-sides.module.css'
import { categoryName } from '../highlights/index.ts'
import { todayHere } from '../library/index.ts'
import { MarkdownView } from '../notes/index.ts'
import styles from './compile-dialog.module.css'
import { closeCompiling, copyCompiled, keepCompiled, useCompiling } from './compile-store.ts'
import {
  blocks,
  type CompiledNote,
  compileNote,
  dataToCompile,
  placeholders,
  usualTemplate,
} from './compiled-note.ts'

/** So much of a note is drawn beside its template, in UTF-16 units: what is read at a glance. */
const PREVIEW_LENGTH = 6_000

/** Where a note is compiled from marks: its template, and beside it what comes of it. */
export function CompileDialog() {
  const isOpen = useCompiling((state) => state.isOpen)
  const template = useRef<HTMLTextAreaElement>(null)
  useLayer(isOpen, closeCompiling)
  return (
    <Dialog
      title="Compile a note"
      size="large"
      initialFocus={template}
      isOpen={isOpen}
      onClose={closeCompiling}
    >
      <Compiling field={template} />
    </Dialog>
  )
}

function Compiling({ field }: { field: React.RefObject<HTMLTextAreaElement | null> }) {
  const kept = useSettings(({ settings }) => settings.compiledTemplate)
  const [source, setSource] = useState(kept ?? usualTemplate)
  const data = useDataToCompile()
  const beginning = useBeginning(useDeferredValue(source), data)
  const [tooLong, setTooLong] = useState<string | null>(null)
  const isTooLong = tooLong === source
  const isReady = beginning !== null && beginning.problems.length === 0 && beginning.body.trim() !== ''
  /** All of it is compiled only where it is wanted: of thousands of marks it takes its time. */
  const compileFor = (use: (body: string) => Promise<void>) => {
    const note = data && compileNote(source, data)
    if (note?.isCut) setTooLong(source)
    else if (note && note.problems.length === 0) void use(note.body)
  }
  const write = (next: string) => {
    setSource(next)
    useSettings.getState().set({ compiledTemplate: next === usualTemplate ? null : next })
  }
  return (
    <div className={sides.editing}>
      <div className={sides.sides}>
        <section className={sides.side} aria-labelledby="template-heading">
          <h3 className={sides.heading} id="template-heading">
            Template
          </h3>
          <textarea
            ref={field}
            className={sides.template}
            aria-labelledby="template-heading"
            aria-describedby="template-names"
            aria-invalid={beginning !== null && beginning.problems.length > 0}
            spellCheck={false}
            maxLength={TEMPLATE_LENGTH_LIMIT}
            value={source}
            onChange={(event) => write(event.target.value)}
          />
          <Names />
        </section>
        <section className={sides.side} aria-labelledby="preview-heading">
          <h3 className={sides.heading} id="preview-heading">
            Preview
          </h3>
          <Preview beginning={beginning} isTooLong={isTooLong} />
        </section>
      </div>
      <div className={sides.buttons}>
        <Button disabled={source === usualTemplate} onClick={() => write(usualTemplate)}>
          Back to the usual template
        </Button>
        <span className={styles.gap} />
        <Button disabled={!isReady || isTooLong} onClick={() => compileFor(copyCompiled)}>
          Copy as Markdown
        </Button>
        <Button look="main" disabled={!isReady || isTooLong} onClick={() => compileFor(keepCompiled)}>
          Keep as a note
        </Button>
      </div>
    </div>
  )
}

/** What a template may name of the marks; null while they are read. */
function useDataToCompile(): TemplateData | null {
  const papers = useCompiling((state) => state.papers)
  return useMemo(() => papers && dataToCompile({ papers, categoryName, today: todayHere() }), [papers])
}

/** The beginning of the note that a template makes of the marks. */
function useBeginning(source: string, data: TemplateData | null): CompiledNote | null {
  return useMemo(() => data && compileNote(source, data, PREVIEW_LENGTH), [source, data])
}

interface PreviewProps {
  beginning: CompiledNote | null
  /** Whether all of it was found to be longer than a note may be. */
  isTooLong: boolean
}

function Preview({ beginning, isTooLong }: PreviewProps): ReactNode {
  if (beginning === null) return <p className={styles.quiet}>The marks are being read.</p>
  if (beginning.problems.length > 0) {
    return (
      <ul className={sides.problems} role="alert">
        {beginning.problems.map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            Line {line}: {message}
          </li>
        ))}
      </ul>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard to be scrolled.
    <section className={sides.preview} tabIndex={0} aria-label="Preview of the note">
      {isTooLong && (
        <p className={styles.quiet} role="alert">
          This is longer than a note may be. Choose fewer marks.
        </p>
      )}
      <MarkdownView body={beginning.body} />
      {beginning.isCut && <p className={styles.quiet}>The note goes on; here is its beginning.</p>}
    </section>
  )
}

function Names() {
  return (
    <details className={`${sides.names} ${styles.names}`} id="template-names">
      <summary>What a template may say</summary>
      <dl>
        {Object.entries(blocks).map(([name, about]) => (
          <Name key={name} name={`{{#${name}}}…{{/${name}}}`} about={about} />
        ))}
        {Object.entries(placeholders).map(([name, about]) => (
          <Name key={name} name={`{{${name}}}`} about={about} />
        ))}
        <Name name="{{#note}}…{{/note}}" about="only where there is one; {{^note}} where there is none" />
      </dl>
    </details>
  )
}

function Name({ name, about }: { name: string; about: string }) {
  return (
    <>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>{about}</dd>
    </>
  )
}
