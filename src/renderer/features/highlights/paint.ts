import type { AnchorState, CategoryId, Field } from '../../../shared/model/highlight.ts'
import type { SourceRange } from '../../../shared/text/segments.ts'
import { type DrawnField, formulasIn, readDrawnFields, textRangesOf } from './drawn-field.ts'
import { LANE_COUNT, type Layer, layerMarks, type Mark } from './lanes.ts'
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

/** What is painted of a stretch: the name it is painted by, and its ranges. */
interface Stretch {
  readonly name: string
  readonly ranges: readonly StaticRange[]
}

/** What lies over a formula: its category by lane, and the emphases. */
interface FormulaPaint {
  readonly lanes: Map<number, CategoryId>
  readonly emphases: Set<string>
}

/** What a paint puts over one field, by what tells one stretch from another. */
interface PaintedField {
  readonly units: DrawnField['units']
  readonly stretches: Map<string, Stretch>
}

let paintedFields = new Map<HTMLElement, PaintedField>()
let paintedFormulas = new Map<HTMLElement, FormulaPaint>()

/**
 * Paints over the title and abstract inside `root`, in place of what was painted before. To be called again after
 * every render that may have changed their nodes; `clearPainting` takes all of it away. What stays as it was is left
 * alone: at a step of a drag that is nearly all.
 */
export function paint(root: HTMLElement, painting: Painting): void {
  const fields = new Map<HTMLElement, PaintedField>()
  const formulas = new Map<HTMLElement, FormulaPaint>()
  for (const drawn of readDrawnFields(root))
    fields.set(drawn.element, paintField(drawn, painting, paintedFields.get(drawn.element), formulas))
  for (const [element, before] of paintedFields) {
    const now = fields.get(element)?.stretches
    for (const [key, stretch] of before.stretches) if (now?.get(key) !== stretch) unpaint(stretch)
  }
  for (const [element, before] of paintedFormulas) {
    const now = formulas.get(element)
    if (now === undefined || !isAlike(now, before)) clearFormula(element)
  }
  for (const [element, now] of formulas) {
    const before = paintedFormulas.get(element)
    if (before === undefined || !isAlike(now, before)) paintFormula(element, now)
  }
  paintedFields = fields
  paintedFormulas = formulas
}

/** Takes away everything that was painted. */
export function clearPainting(): void {
  for (const [name, highlight] of CSS.highlights) if (name.startsWith('mark-')) highlight.clear()
  for (const formula of paintedFormulas.keys()) clearFormula(formula)
  paintedFields.clear()
  paintedFormulas.clear()
}

/** Paints what is new over a field, and gathers what lies over its formulas. @param before what it shows now */
function paintField(
  drawn: DrawnField,
  { marks, openId, focus }: Painting,
  before: PaintedField | undefined,
  formulas: Map<HTMLElement, FormulaPaint>,
): PaintedField {
  const held = before?.units === drawn.units ? before.stretches : null
  const stretches = new Map<string, Stretch>()
  const put = (
    name: string,
    priority: number,
    range: SourceRange,
    onFormula: (paint: FormulaPaint) => void,
  ) => {
    const key = `${name}:${range.start}:${range.end}`
    stretches.set(key, held?.get(key) ?? add(name, priority, textRangesOf(drawn, range)))
    for (const element of formulasIn(drawn, range)) {
      const formula = formulas.get(element) ?? { lanes: new Map(), emphases: new Set() }
      formulas.set(element, formula)
      onFormula(formula)
    }
  }
  const emphasize = (name: string, priority: number, range: SourceRange) =>
    put(name, priority, range, ({ emphases }) => emphases.add(name.slice('mark-'.length)))

  const { own, layers } = layeredOf(marks, drawn.field)
  for (const layer of layers) {
    const { category, lane } = layer
    put(paintName(category, lane), lane + 1, layer, ({ lanes }) => lanes.set(lane, category))
  }
  for (const mark of own) if (mark.anchor === 'check') emphasize(UNSURE_NAME, LANE_COUNT + 1, mark)
  const open = own.find((mark) => mark.id === openId)
  if (open) emphasize(OPEN_NAME, LANE_COUNT + 2, open)
  if (focus?.field === drawn.field) emphasize(FOCUS_NAME, 0, focus)
  return { units: drawn.units, stretches }
}

interface Layered {
  readonly own: readonly FieldMark[]
  readonly layers: readonly Layer[]
}

/** Marks as they were layered: which one is open changes more often than they do. */
const layeredBefore = new WeakMap<readonly FieldMark[], Partial<Record<Field, Layered>>>()

function layeredOf(marks: readonly FieldMark[], field: Field): Layered {
  const before = layeredBefore.get(marks)
  const known = before?.[field]
  if (known) return known
  const own = marks.filter((mark) => mark.field === field)
  const layered = { own, layers: layerMarks(own) }
  layeredBefore.set(marks, { ...before, [field]: layered })
  return layered
}

function add(name: string, priority: number, ranges: readonly StaticRange[]): Stretch {
  let highlight = CSS.highlights.get(name)
  if (!highlight) {
    highlight = new Highlight()
    highlight.priority = priority
    CSS.highlights.set(name, highlight)
  }
  for (const range of ranges) highlight.add(range)
  return { name, ranges }
}

function unpaint({ name, ranges }: Stretch): void {
  const highlight = CSS.highlights.get(name)
  for (const range of ranges) highlight?.delete(range)
}

function paintFormula(formula: HTMLElement, { lanes, emphases }: FormulaPaint): void {
  for (const [lane, category] of lanes)
    formula.style.setProperty(laneProperty(lane), `var(--mark-${category})`)
  if (lanes.size > 0) formula.dataset.lanes = `${Math.max(...lanes.keys()) + 1}`
  for (const emphasis of emphases) formula.dataset[emphasis] = ''
}

function clearFormula(formula: HTMLElement): void {
  for (let lane = 0; lane < LANE_COUNT; lane += 1) formula.style.removeProperty(laneProperty(lane))
  delete formula.dataset.lanes
  delete formula.dataset.open
  delete formula.dataset.focus
  delete formula.dataset.unsure
}

function isAlike(one: FormulaPaint, other: FormulaPaint): boolean {
  return (
    one.lanes.size === other.lanes.size &&
    one.emphases.size === other.emphases.size &&
    [...one.lanes].every(([lane, category]) => other.lanes.get(lane) === category) &&
    [...one.emphases].every((emphasis) => other.emphases.has(emphasis))
  )
}
