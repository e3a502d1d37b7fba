import type { AnchorState, CategoryId, Field } from '../../../shared/model/highlight.ts'
import type { SourceRange } from '../../../shared/text/segments.ts'
import { type DrawnField, formulasIn, readDrawnFields, textRangesOf } from './drawn-field.ts'
import { LANE_COUNT, layerMarks, type Mark } from './lanes.ts'
import './unsure-marks.css'

/** A part of one of a paper's texts. */
export interface FieldRange extends SourceRange {
  field: Field
}

/** A highlight to paint. */
export interface FieldMark extends Mark {
  field: Field
  /** How sure its place is; one to check is told apart. */
  anchor: AnchorState
}

/** What is painted over a paper: its highlights, the one that is open, and the sentences in focus. */
export interface Painting {
  marks: readonly FieldMark[]
  openId: string | null
  focus: FieldRange | null
}

/** The names of `marks.css`: one for each category and lane, and two that lie above and below all of them. */
const paintName = (category: CategoryId, lane: number) => `mark-${category}-${lane}`
const OPEN_NAME = 'mark-open'
const FOCUS_NAME = 'mark-focus'
const UNSURE_NAME = 'mark-unsure'

/** Properties and attributes that carry a formula's colours, since text highlights leave holes in formulas. */
const laneProperty = (lane: number) => `--lane-${lane}`
const paintedFormulas = new Set<HTMLElement>()

/**
 * Paints over the title and abstract inside `root`, in place of what was painted before. To be called again after
 * every render that may have changed their nodes; `clearPainting` takes all of it away.
 */
export function paint(root: HTMLElement, { marks, openId, focus }: Painting): void {
  clearPainting()
  for (const drawn of readDrawnFields(root)) {
    const own = marks.filter((mark) => mark.field === drawn.field)
    for (const layer of layerMarks(own)) {
      add(paintName(layer.category, layer.lane), layer.lane + 1, textRangesOf(drawn, layer))
      for (const formula of formulasIn(drawn, layer)) paintFormula(formula, layer.category, layer.lane)
    }
    for (const mark of own)
      if (mark.anchor === 'check') paintEmphasis(drawn, mark, UNSURE_NAME, LANE_COUNT + 1)
    const open = own.find((mark) => mark.id === openId)
    if (open) paintEmphasis(drawn, open, OPEN_NAME, LANE_COUNT + 2)
    if (focus?.field === drawn.field) paintEmphasis(drawn, focus, FOCUS_NAME, 0)
  }
}

/** Takes away everything that was painted. */
export function clearPainting(): void {
  for (const [name, highlight] of CSS.highlights) if (name.startsWith('mark-')) highlight.clear()
  for (const formula of paintedFormulas) {
    for (let lane = 0; lane < LANE_COUNT; lane += 1) formula.style.removeProperty(laneProperty(lane))
    delete formula.dataset.lanes
    delete formula.dataset.open
    delete formula.dataset.focus
    delete formula.dataset.unsure
  }
  paintedFormulas.clear()
}

function add(name: string, priority: number, ranges: readonly StaticRange[]): void {
  let highlight = CSS.highlights.get(name)
  if (!highlight) {
    highlight = new Highlight()
    highlight.priority = priority
    CSS.highlights.set(name, highlight)
  }
  for (const range of ranges) highlight.add(range)
}

function paintFormula(formula: HTMLElement, category: CategoryId, lane: number): void {
  formula.style.setProperty(laneProperty(lane), `var(--mark-${category})`)
  formula.dataset.lanes = `${Math.max(lane + 1, Number(formula.dataset.lanes ?? 0))}`
  paintedFormulas.add(formula)
}

function paintEmphasis(drawn: DrawnField, range: SourceRange, name: string, priority: number): void {
  add(name, priority, textRangesOf(drawn, range))
  for (const formula of formulasIn(drawn, range)) {
    formula.dataset[name.slice('mark-'.length)] = ''
    paintedFormulas.add(formula)
  }
}
