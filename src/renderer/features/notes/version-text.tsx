import { useMemo, useState } from 'react'
import { wordDifference } from '../../../shared/text/word-difference.ts'
import { Button } from '../../ui/button.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { MarkdownView } from './markdown-view.tsx'
import styles from './version-text.module.css'

/** Texts that are longer together are not compared, in UTF-16 units. */
const COMPARED = 200_000

interface VersionTextProps {
  body: string
  /** What took its place. */
  after: string
  onRestore(): void
}

/** A text that a note had: with what was changed in it next, word by word, or as it was. */
export function VersionText({ body, after, onRestore }: VersionTextProps) {
  const isComparable = body.length + after.length <= COMPARED
  const [isDrawn, setDrawn] = useState(!isComparable)
  return (
    <div className={styles.text}>
      {isDrawn ? <MarkdownView body={body} /> : <Change body={body} after={after} />}
      <p className={styles.foot}>
        <Button look="main" onClick={onRestore}>
          Restore this version
        </Button>
        {isComparable && (
          <Button onClick={() => setDrawn(!isDrawn)}>
            {isDrawn ? 'What was changed in it' : 'As it was'}
          </Button>
        )}
      </p>
    </div>
  )
}

function Change({ body, after }: { body: string; after: string }) {
  const stretches = useMemo(() => wordDifference(body, after), [body, after])
  return (
    <div className={styles.change}>
      {stretches.map((stretch) => {
        if (stretch.kind === 'inserted') {
          const { start, end } = stretch.after
          return (
            <ins key={`after ${start}`}>
              <VisuallyHidden>inserted: </VisuallyHidden>
              {after.slice(start, end)}
            </ins>
          )
        }
        const { start, end } = stretch.before
        const text = body.slice(start, end)
        if (stretch.kind === 'same') return <span key={`before ${start}`}>{text}</span>
        return (
          <del key={`before ${start}`}>
            <VisuallyHidden>deleted: </VisuallyHidden>
            {text}
          </del>
        )
      })}
    </div>
  )
}
