import { type CSSProperties, type ReactNode, useCallback, useMemo } from 'react'
import type { Field } from '../../../shared/model/highlight.ts'
import type { SourceRange } from '../../../shared/text/segments.ts'
import { SourceText } from '../reader/index.ts'
import { lookOfPiece, type PrintedMark } from './printed-marks.ts'
import styles from './printed-paper.module.css'

interface PrintedTextProps {
  text: string
  field: Field
  isBlock?: boolean
  marks: readonly PrintedMark[]
}

/**
 * A text of a paper with its highlights drawn as elements: what is painted over text on the screen is not printed.
 */
export function PrintedText({ text, field, isBlock = false, marks }: PrintedTextProps) {
  const own = useMemo(() => marks.filter((mark) => mark.field === field), [marks, field])
  const drawMatch = useCallback((piece: SourceRange, drawn: ReactNode) => drawPiece(piece, drawn, own), [own])
  return <SourceText text={text} isBlock={isBlock} matches={own} drawMatch={drawMatch} />
}

function drawPiece(piece: SourceRange, drawn: ReactNode, marks: readonly PrintedMark[]): ReactNode {
  const look = lookOfPiece(piece, marks)
  if (look === null) return drawn
  const lines = look.lines.map((hue, index) => `inset 0 -${2 * (index + 1)}px var(--${hue})`)
  const style: CSSProperties = {
    backgroundColor: `var(--${look.fill})`,
    boxShadow: lines.join(', ') || undefined,
  }
  return (
    <>
      <span className={styles.mark} style={style}>
        {drawn}
      </span>
      {look.notes.map((number) => (
        <sup key={number} className={styles.number}>
          {number}
        </sup>
      ))}
    </>
  )
}
