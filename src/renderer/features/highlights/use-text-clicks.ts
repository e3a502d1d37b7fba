import { useEffect } from 'react'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { type DrawnField, domRangeOf, formulaAt, offsetNear, readDrawnFields } from './drawn-field.ts'
import { resizeHighlight } from './extent-actions.ts'
import { shownHighlights, useMarking } from './marking-store.ts'
import { sentencesIn } from './sentence-focus.ts'
import { draggedRange } from './use-edge-drag.ts'

/**
 * What a click selects besides what the system makes of it. Two on a formula select it whole, three select a sentence
 * (an abstract is one paragraph, and that would be all of it; a fourth click still selects it). With Shift, a click
 * moves the nearer end of the open highlight.
 */
export function useTextClicks(root: HTMLElement | null, paper: PaperDetails): void {
  useEffect(() => {
    if (!root) return
    const onMouseDown = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null
      const element = target?.closest<HTMLElement>('[data-field]')
      if (event.button !== 0 || !element || target?.closest('[data-handle]')) return
      const drawn = readDrawnFields(root).find((one) => one.element === element)
      const isDone = drawn !== undefined && answerClick(drawn, event, paper)
      if (isDone) event.preventDefault()
    }
    root.addEventListener('mousedown', onMouseDown)
    return () => root.removeEventListener('mousedown', onMouseDown)
  }, [root, paper])
}

/** @returns whether the click was ours */
function answerClick(drawn: DrawnField, event: MouseEvent, paper: PaperDetails): boolean {
  if (event.shiftKey) return extendOpen(drawn, event, paper)
  const formula = event.detail === 2 ? formulaAt(drawn, event.clientX, event.clientY) : null
  if (formula) return selectSource(drawn, formula)
  if (event.detail !== 3) return false
  const at = offsetNear(drawn, event.clientX, event.clientY)
  const text = paper[drawn.field]?.text
  if (at === null || text === undefined) return false
  const all = drawn.field === 'title' ? [{ start: 0, end: text.length }] : sentencesIn(text)
  const sentence = all.find(({ end }) => at < end) ?? all.at(-1)
  return sentence !== undefined && selectSource(drawn, sentence)
}

function extendOpen(drawn: DrawnField, event: MouseEvent, paper: PaperDetails): boolean {
  const marking = useMarking.getState()
  const open = shownHighlights(marking).find(({ id }) => id === marking.openId)
  const text = paper[drawn.field]?.text
  const at = offsetNear(drawn, event.clientX, event.clientY)
  if (open?.field !== drawn.field || at === null || text === undefined) return false
  const edge = Math.abs(at - open.start) < Math.abs(at - open.end) ? 'start' : 'end'
  const range = draggedRange(text, open, edge, at)
  if (range) void resizeHighlight(open, range, `click:${open.id}:${event.timeStamp}`)
  return true
}

function selectSource(drawn: DrawnField, range: { start: number; end: number }): boolean {
  const selected = domRangeOf(drawn, range)
  if (selected === null) return false
  const selection = document.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(selected)
  return true
}
