import { useCallback } from 'react'
import type { RoleOfSentence } from '../../../shared/text/sentence-roles.ts'
import { readDrawnFields, rectsOf } from '../highlights/index.ts'
import styles from './role-marks.module.css'
import { explanationOf, letterOf } from './role-names.ts'
import { useMeasured } from './use-measured.ts'

/** Sentences that begin on one line; its middle and the left edge of the abstract in CSS pixels from the root's corner. */
interface MarkedLine {
  readonly left: number
  readonly middle: number
  readonly told: readonly RoleOfSentence[]
}

/** A letter in the left margin for each sentence whose role is known. It scrolls with `root`, a positioned element. */
export function RoleMarks({ root, told }: { root: HTMLElement | null; told: readonly RoleOfSentence[] }) {
  const measure = useCallback((element: HTMLElement) => linesOf(element, told), [told])
  const lines = useMeasured(root, told.length > 0 ? measure : null)
  return lines?.map(({ left, middle, told: here }) => (
    <span key={middle} className={styles.line} style={{ left, top: middle }} aria-hidden="true">
      {here.map((one) => (
        <span key={one.range.start} className={styles.letter} title={explanationOf(one)} data-role={one.role}>
          {letterOf(one.role)}
        </span>
      ))}
    </span>
  ))
}

function linesOf(root: HTMLElement, told: readonly RoleOfSentence[]): MarkedLine[] {
  const drawn = readDrawnFields(root).find(({ field }) => field === 'abstract')
  if (!drawn) return []
  const origin = root.getBoundingClientRect()
  const left = drawn.element.getBoundingClientRect().left - origin.left
  const lines: { left: number; middle: number; told: RoleOfSentence[] }[] = []
  for (const one of told) {
    const first = rectsOf(drawn, one.range)[0]
    if (!first) continue
    const middle = Math.round((first.top + first.bottom) / 2 - origin.top)
    const line = lines.at(-1)
    if (line && Math.abs(line.middle - middle) < first.height / 2) line.told.push(one)
    else lines.push({ left, middle, told: [one] })
  }
  return lines
}
