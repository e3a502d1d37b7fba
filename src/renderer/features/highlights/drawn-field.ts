import type { Field } from '../../../shared/model/highlight.ts'
import type { SourceRange } from '../../../shared/text/segments.ts'
import { type DrawnPiece, type SourcePoint, sourceRangeBetween } from './source-points.ts'

/** A piece of a field as it stands in the page. Its offsets come from `data-start` and `data-end`. */
export interface DrawnUnit extends DrawnPiece {
  element: HTMLElement
  isFormula: boolean
  /** The text node that draws it; null for a formula, which has many, and for what draws nothing. */
  text: Text | null
}

/** A field of the paper on screen: its element and its drawn pieces, in reading order. */
export interface DrawnField {
  field: Field
  element: HTMLElement
  units: DrawnUnit[]
}

/** Reads the title and the abstract as they are drawn inside `root`. */
export function readDrawnFields(root: HTMLElement): DrawnField[] {
  const elements = root.querySelectorAll<HTMLElement>('[data-field]')
  return Array.from(elements, (element) => ({
    field: element.dataset.field === 'title' ? 'title' : 'abstract',
    element,
    units: unitsOf(element),
  }))
}

/** The pieces of fields as they were read last, for as long as nothing in them changes. */
const readBefore = new WeakMap<HTMLElement, { readonly units: DrawnUnit[]; isCurrent(): boolean }>()

/**
 * The pieces of a field; the same array until its nodes change. Reading hundreds of them at every step of a drag would
 * be most of its work.
 */
function unitsOf(element: HTMLElement): DrawnUnit[] {
  const before = readBefore.get(element)
  if (before?.isCurrent()) return before.units
  const units = Array.from(element.querySelectorAll<HTMLElement>('[data-start]'), readUnit)
  let hasChanged = false
  const observer = new MutationObserver((records) => {
    if (records.some(isOfPieces)) note()
  })
  const note = () => {
    hasChanged = true
    observer.disconnect()
  }
  const attributeFilter = ['data-start', 'data-end', 'data-atomic', 'data-kind']
  observer.observe(element, { childList: true, characterData: true, subtree: true, attributeFilter })
  const isCurrent = () => {
    // What changed a moment ago has not been told yet.
    if (!hasChanged && observer.takeRecords().some(isOfPieces)) note()
    return !hasChanged
  }
  readBefore.set(element, { units, isCurrent })
  return units
}

/** Whether a change may be one of pieces: what only a screen reader is told stands between them. */
function isOfPieces({ target }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement
  return element?.closest('[data-unseen]') == null
}

/** The source range of a DOM range inside a field, before snapping; null when it holds none of the field's text. */
export function sourceRangeOf(drawn: DrawnField, range: AbstractRange): SourceRange | null {
  const from = pointOf(drawn, range.startContainer, range.startOffset)
  const to = pointOf(drawn, range.endContainer, range.endOffset)
  return sourceRangeBetween(drawn.units, from, to)
}

/** DOM ranges over the drawn text of a source range. Formulas are left out: see `formulasIn`. */
export function textRangesOf(drawn: DrawnField, { start, end }: SourceRange): StaticRange[] {
  const ranges: StaticRange[] = []
  let from: { node: Text; offset: number } | null = null
  let to: { node: Text; offset: number } | null = null
  const close = () => {
    if (from && to) {
      ranges.push(
        new StaticRange({
          startContainer: from.node,
          startOffset: from.offset,
          endContainer: to.node,
          endOffset: to.offset,
        }),
      )
    }
    from = null
    to = null
  }
  for (const unit of unitsIn(drawn, { start, end })) {
    if (unit.isFormula) close()
    if (!unit.text) continue
    from ??= { node: unit.text, offset: unit.isAtomic ? 0 : Math.max(0, start - unit.start) }
    to = {
      node: unit.text,
      offset: unit.isAtomic ? unit.text.length : Math.min(unit.text.length, end - unit.start),
    }
  }
  close()
  return ranges
}

/** The wrappers of the formulas in a source range. */
export function formulasIn(drawn: DrawnField, range: SourceRange): HTMLElement[] {
  return unitsIn(drawn, range).flatMap((unit) => (unit.isFormula ? [unit.element] : []))
}

/** Where a source range is drawn, in the viewport's CSS pixels: one rectangle or more a line, in reading order. */
export function rectsOf(drawn: DrawnField, range: SourceRange): DOMRect[] {
  const texts = textRangesOf(drawn, range).flatMap((part) => {
    const live = document.createRange()
    live.setStart(part.startContainer, part.startOffset)
    live.setEnd(part.endContainer, part.endOffset)
    return [...live.getClientRects()]
  })
  const formulas = formulasIn(drawn, range).flatMap((element) => [...element.getClientRects()])
  return [...texts, ...formulas]
    .filter((rect) => rect.width > 0 && rect.height > 0)
    .sort((a, b) => a.top - b.top || a.left - b.left)
}

/** The source offset of the drawn character at a point of the viewport, or null when none is there. */
export function offsetAt(drawn: DrawnField, x: number, y: number): number | null {
  const formula = formulaAt(drawn, x, y)
  if (formula) return formula.start
  const caret = document.caretPositionFromPoint(x, y)
  if (!caret || !(caret.offsetNode instanceof Text)) return null
  const unit = drawn.units.find((one) => one.text === caret.offsetNode)
  if (!unit?.text) return null
  // The caret stands between two characters; the point lies on one of them, or beside the text.
  for (const index of [caret.offset, caret.offset - 1]) {
    if (index < 0 || index >= unit.text.length) continue
    const range = document.createRange()
    range.setStart(unit.text, index)
    range.setEnd(unit.text, index + 1)
    const isThere = [...range.getClientRects()].some(
      (rect) => rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom,
    )
    if (isThere) return unit.isAtomic ? unit.start : unit.start + index
  }
  return null
}

/**
 * The source offset nearest to a point of the viewport, for an end that is put there; null where the point is not on the
 * field. Of a formula it is the nearer end.
 */
export function offsetNear(drawn: DrawnField, x: number, y: number): number | null {
  const formula = formulaAt(drawn, x, y)
  if (formula) {
    const { left, right } = formula.element.getBoundingClientRect()
    return x < (left + right) / 2 ? formula.start : formula.end
  }
  const caret = document.caretPositionFromPoint(x, y)
  if (!caret || !drawn.element.contains(caret.offsetNode)) return null
  const point = pointOf(drawn, caret.offsetNode, caret.offset)
  const unit = drawn.units[point.index]
  if (!unit) return drawn.units.at(-1)?.end ?? null
  if (point.kind === 'before') return unit.start
  if (!unit.isAtomic) return Math.min(unit.start + point.offset, unit.end)
  const { left, right } = unit.element.getBoundingClientRect()
  return x < (left + right) / 2 ? unit.start : unit.end
}

/** The formula whose box holds a point of the viewport: what is drawn in it leaves holes that the pointer falls through. */
export function formulaAt(drawn: DrawnField, x: number, y: number): DrawnUnit | null {
  const isAt = ({ left, right, top, bottom }: DOMRect) => left <= x && x <= right && top <= y && y <= bottom
  return drawn.units.find((unit) => unit.isFormula && [...unit.element.getClientRects()].some(isAt)) ?? null
}

/** One live DOM range from the first drawn piece of a source range to the last; null where nothing of it is drawn. */
export function domRangeOf(drawn: DrawnField, { start, end }: SourceRange): Range | null {
  const units = unitsIn(drawn, { start, end }).filter((unit) => unit.isFormula || unit.text)
  const [first, last] = [units[0], units.at(-1)]
  if (!first || !last) return null
  const range = document.createRange()
  if (first.text) range.setStart(first.text, first.isAtomic ? 0 : Math.max(0, start - first.start))
  else range.setStartBefore(first.element)
  if (!last.text) range.setEndAfter(last.element)
  else
    range.setEnd(last.text, last.isAtomic ? last.text.length : Math.min(last.text.length, end - last.start))
  return range
}

function readUnit(element: HTMLElement): DrawnUnit {
  const isFormula = element.dataset.kind === 'math'
  const text = isFormula ? null : element.firstChild
  return {
    start: Number(element.dataset.start),
    end: Number(element.dataset.end),
    isAtomic: element.dataset.atomic !== undefined,
    element,
    isFormula,
    text: text instanceof Text ? text : null,
  }
}

/** The pieces that hold any of a range: found by a binary search, as they lie in the order of the text. */
function unitsIn({ units }: DrawnField, { start, end }: SourceRange): DrawnUnit[] {
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((units[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  let last = low
  while ((units[last]?.start ?? end) < end) last += 1
  return units.slice(low, last)
}

/** Where a boundary of a DOM range stands among the units: inside the unit that holds it, or before one. */
function pointOf(drawn: DrawnField, node: Node, offset: number): SourcePoint {
  const element = node instanceof Element ? node : node.parentElement
  const holder = element?.closest<HTMLElement>('[data-start]')
  const index = holder ? drawn.units.findIndex((unit) => unit.element === holder) : -1
  const unit = drawn.units[index]
  if (!unit) return { kind: 'before', index: firstUnitAfter(drawn, node, offset) }
  if (node === unit.text) return edgeOrInside(unit, index, offset)
  const side = sideOf(unit.element, node, offset)
  if (side === 'start') return { kind: 'before', index }
  if (side === 'end') return { kind: 'before', index: index + 1 }
  return { kind: 'inside', index, offset: 0 }
}

/** At the very edge of an atomic piece a selection does not reach into it. */
function edgeOrInside(unit: DrawnUnit, index: number, offset: number): SourcePoint {
  if (unit.isAtomic && offset === 0) return { kind: 'before', index }
  if (unit.isAtomic && offset === unit.text?.length) return { kind: 'before', index: index + 1 }
  return { kind: 'inside', index, offset }
}

/** Binary search for the first unit that lies wholly after a boundary outside of all units. */
function firstUnitAfter(drawn: DrawnField, node: Node, offset: number): number {
  const boundary = document.createRange()
  boundary.setStart(node, offset)
  let low = 0
  let high = drawn.units.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = drawn.units[middle]?.element
    if (element && boundary.comparePoint(element, 0) > 0) high = middle
    else low = middle + 1
  }
  return low
}

/** On which side of everything visible in an element a boundary inside it stands. */
function sideOf(element: HTMLElement, node: Node, offset: number): 'start' | 'end' | 'inside' {
  const boundary = document.createRange()
  boundary.setStart(node, offset)
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let isAnyBefore = false
  let isAnyAfter = false
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text.parentElement?.closest('math') || text.textContent === '') continue
    if (boundary.comparePoint(text, text.textContent?.length ?? 0) <= 0) isAnyBefore = true
    else if (boundary.comparePoint(text, 0) >= 0) isAnyAfter = true
    else return 'inside'
  }
  if (!isAnyBefore) return 'start'
  return isAnyAfter ? 'inside' : 'end'
}
