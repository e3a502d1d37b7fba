import type { ReactNode } from 'react'
import type { SourceRange } from '../../../shared/text/segments.ts'
import { tokenize } from '../../../shared/text/tokenize.ts'
import type { Difference } from '../../../shared/text/word-difference.ts'
import { Formula } from '../../ui/formula.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './difference-text.module.css'

interface DifferenceTextProps {
  /** Source texts. */
  before: string
  after: string
  parts: readonly Difference[]
}

/** Both texts in one: what was taken out is struck through, what was put in is underlined, and both are said aloud. */
export function DifferenceText({ before, after, parts }: DifferenceTextProps) {
  return (
    <div className={styles.text} lang="en">
      {parts.map((part) => {
        if (part.kind === 'same')
          return <Words key={`same-${part.after.start}`} source={after} range={part.after} />
        if (part.kind === 'deleted') {
          return (
            <Told key={`deleted-${part.before.start}`} as="del" name="deleted">
              <Words source={before} range={part.before} />
            </Told>
          )
        }
        return (
          <Told key={`inserted-${part.after.start}`} as="ins" name="inserted">
            <Words source={after} range={part.after} />
          </Told>
        )
      })}
    </div>
  )
}

function Told({ as: Tag, name, children }: { as: 'del' | 'ins'; name: string; children: ReactNode }) {
  return (
    <Tag>
      <VisuallyHidden> {name}: </VisuallyHidden>
      {children}
      <VisuallyHidden> end of {name}. </VisuallyHidden>
    </Tag>
  )
}

/** A stretch of a source text as it reads: formulas typeset, markup left out. */
function Words({ source, range }: { source: string; range: SourceRange }) {
  return tokenize(source).map((segment) => {
    const start = Math.max(segment.start, range.start)
    const end = Math.min(segment.end, range.end)
    if (start >= end || segment.kind === 'markup') return null
    if (segment.kind === 'math') {
      const written = source.slice(segment.start, segment.end)
      return (
        <Formula key={start} tex={segment.tex} isDisplay={false} reading={segment.text} source={written} />
      )
    }
    const isWhole = segment.atomic || (start === segment.start && end === segment.end)
    return <span key={start}>{isWhole ? segment.text : source.slice(start, end)}</span>
  })
}
