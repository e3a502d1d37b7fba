import { type RefObject, useDeferredValue, useEffect, useRef, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/calls.ts'
import { TEMPLATE_LENGTH_LIMIT } from '../../../shared/model/template-limit.ts'
import { paperTemplateNames, usualPaperTemplate } from '../../../shared/paper-file/usual-template.ts'
import { call } from '../../state/bridge.ts'
import { useLayer } from '../../state/layers.ts'
import { usePlace } from '../../state/place-store.ts'
import { useSettings } from '../../state/settings-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import sides from '../../ui/template-sides.module.css'
import styles from './template-dialog.module.css'
import { closeTemplate, useTemplate } from './template-store.ts'

/** Where the template of Markdown files is edited, beside what it makes of the paper on screen. */
export function TemplateDialog() {
  const isOpen = useTemplate((state) => state.isOpen)
  const field = useRef<HTMLTextAreaElement>(null)
  useLayer(isOpen, closeTemplate)
  return (
    <Dialog
      title="Template of Markdown files"
      size="large"
      initialFocus={field}
      isOpen={isOpen}
      onClose={closeTemplate}
    >
      {isOpen && <Editing field={field} />}
    </Dialog>
  )
}

function Editing({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const { markdownTemplate, markdownCallouts } = useSettings(({ settings }) => settings)
  const set = useSettings((state) => state.set)
  const [source, setSource] = useState(markdownTemplate ?? usualPaperTemplate)
  const preview = usePreview(useDeferredValue(source), markdownCallouts)
  const problems = preview?.problems ?? []
  const write = (next: string) => {
    setSource(next)
    set({ markdownTemplate: next === usualPaperTemplate ? null : next })
  }
  return (
    <div className={sides.editing}>
      <div className={sides.sides}>
        <section className={sides.side}>
          <h3 className={sides.heading} id="markdown-template-heading">
            Template
          </h3>
          <textarea
            ref={field}
            className={sides.template}
            aria-labelledby="markdown-template-heading"
            aria-invalid={problems.length > 0}
            spellCheck={false}
            maxLength={TEMPLATE_LENGTH_LIMIT}
            value={source}
            onChange={(event) => write(event.target.value)}
          />
        </section>
        <section className={sides.side}>
          <h3 className={sides.heading}>Preview</h3>
          {problems.length > 0 ? (
            <ul className={sides.problems} role="alert">
              {problems.map(({ line, message }) => (
                <li key={`${line} ${message}`}>
                  Line {line}: {message}
                </li>
              ))}
            </ul>
          ) : (
            <section
              className={`${sides.preview} ${styles.text}`}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard to be scrolled.
              tabIndex={0}
              aria-label="Preview of the file"
            >
              {preview?.text}
            </section>
          )}
        </section>
      </div>
      <Names />
      <footer className={sides.buttons}>
        <label className={styles.callouts}>
          <input
            type="checkbox"
            checked={markdownCallouts}
            onChange={(event) => set({ markdownCallouts: event.target.checked })}
          />
          Quotes are callouts, as Obsidian draws them
        </label>
        <Button disabled={source === usualPaperTemplate} onClick={() => write(usualPaperTemplate)}>
          Back to the usual template
        </Button>
        <Button look="main" onClick={closeTemplate}>
          Done
        </Button>
      </footer>
    </div>
  )
}

/** What comes of a template for the paper on screen, or for an invented one; the last answer until the next is there. */
function usePreview(template: string, withCallouts: boolean): CallOutput<'markdown.preview'> | null {
  const paperId = usePlace((place) => place.paperId)
  const [preview, setPreview] = useState<CallOutput<'markdown.preview'> | null>(null)
  useEffect(() => {
    let isWanted = true
    call('markdown.preview', { template, withCallouts, paperId }).then(
      (answer) => isWanted && setPreview(answer),
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [template, withCallouts, paperId])
  return preview
}

function Names() {
  const { values, lists } = paperTemplateNames
  return (
    <details className={sides.names}>
      <summary>What a template may say</summary>
      <p>
        {values.map((name) => (
          <code key={name} className={styles.code}>{`{{${name}}}`}</code>
        ))}
        {lists.map((name) => (
          <code key={name} className={styles.code}>{`{{#${name}}}…{{/${name}}}`}</code>
        ))}
      </p>
      <p>
        {'{{#name}}…{{/name}} stands only where there is something of that name, {{^name}}…{{/name}} only where there is ' +
          'nothing. Within marks, {{note}} is the note on the mark; {{quoted}} is its quote with the name that links lead to. ' +
          'The head of the file is always there: by it the file is found again.'}
      </p>
    </details>
  )
}
