import { findMeasuredOn, findMetrics, type NameFound } from './figure-names.ts'
import { FORMULA_SIGN, mapText, sourceRangeIn } from './mapped-text.ts'
import type { Segment, SourceRange } from './segments.ts'
import { sentences } from './sentences.ts'
import { tokenize } from './tokenize.ts'

/** A number that an abstract gives as a result or a size, with what its sentence says of it. Words are as drawn. */
export interface Figure {
  /** With its unit: `3.2%`, `from 61.2 to 68.9`, `9-17%`. */
  readonly value: string
  /** Where the value stands, in UTF-16 offsets of the source. */
  readonly range: SourceRange
  /** The sentence that holds it, as `sentences` has it. */
  readonly sentence: SourceRange
  /** How it compares: `outperforms … by`, `up to … faster`. */
  readonly comparison: string | null
  /** What is measured. */
  readonly metric: string | null
  /** What it is measured on: benchmarks, data sets, models. */
  readonly measuredOn: string | null
}

/**
 * Returns the figures of an abstract in order. A number counts where it has a unit of results (percent, times, points,
 * time, memory, rates), where a metric stands right beside it, where it is a difference ("by 0.18"), and where it is
 * large and counts something ("100,000 tokens"). Years, versions, citations, numbers of lists and parts of names and
 * formulas do not.
 */
export function figuresIn(source: string): Figure[] {
  const mapped = mapText(tokenize(source), shown)
  let at = 0
  return sentences(source).flatMap((sentence) => {
    while (at < mapped.text.length && (mapped.starts[at] ?? 0) < sentence.start) at++
    const from = at
    while (at < mapped.text.length && (mapped.starts[at] ?? 0) < sentence.end) at++
    // Blanks keep their number, so that offsets stay.
    const words = mapped.text.slice(from, at).replace(/\s/g, ' ')
    return figuresOf(words).map(({ start, end, ...told }) => ({
      ...told,
      range: sourceRangeIn(mapped, from + start, from + end),
      sentence,
    }))
  })
}

/** A formula that is a number is read as one; any other one is a sign. */
function shown(segment: Segment): string {
  if (segment.styles.includes('link') || segment.styles.includes('code'))
    return segment.text.replace(/\S/g, '_')
  if (segment.kind !== 'math') return segment.text
  return /^(?:[+−≈~∼±-]?\s?\d[\d.,]*\s?(?:%|×|[KMBk])?|F₁)$/u.test(segment.text) ? segment.text : FORMULA_SIGN
}

type FigureOfSentence = Omit<Figure, 'range' | 'sentence'> & { start: number; end: number }

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const number = `[+−±-]?(?:${digits})`
const unit = String.raw`(?:\s?(?:%|×|[xX](?![\p{L}\p{N}])|percent(?:age)?(?: points?)?|points?|pts?|pp|times(?= (?:\p{Ll}+er|more|less|as|fewer))|dB|ms|µs|seconds?|minutes?|hours?|days?|(?:[GMKT]B)|FPS|fps|Hz|kHz|kbps|bps|[GT]?FLOPs|tokens(?: per second|/s)|bits|GPU[ -](?:hours|days))(?![\p{L}\p{N}])|-fold)`
const before = String.raw`(?<![\p{L}\p{N}_@#/\\'’^=]|[\p{L}\p{N}][-–.,:]|\[)`
const after = String.raw`(?![\p{L}\p{N}_^]|[.,]\d|-\p{L})`
const span = String.raw`(?:${unit}?\s?(?:-|–|—|to )\s?${number})`

const withUnit = new RegExp(`${before}${number}${span}?${unit}${after}(?! confidence| CI\\b)`, 'gu')
const fromTo = new RegExp(
  String.raw`\bfrom (?:\w+ )?${number}${unit}?(?: \([^)]*\))? to (?:\w+ )?${number}${unit}?${after}`,
  'gu',
)
const bare = new RegExp(`${before}${number}${after}`, 'gu')
const countables =
  'parameter|param|token|image|video|clip|sample|example|instance|paper|sentence|document|word|character|hour|frame|pair|question|problem|instruction|step|user|query|querie|page|record|prompt|dialogue|entry|entrie|node|edge|molecule|protein|patient|line|item|point|row|trajectorie|annotation|article|file|molecule|abstract'
const counted = new RegExp(
  String.raw`${before}(?:(?:${digits})\s?(?:[KMBTk]|million|billion|trillion|thousand)|\d{1,3}(?:,\d{3})+)\s(?:[\p{L}-]+ ){0,2}?(?:${countables})s(?![\p{L}-])`,
  'gu',
)

function figuresOf(sentence: string): FigureOfSentence[] {
  const metrics = findMetrics(sentence)
  const places = findMeasuredOn(sentence)
  const values = firstOf(
    matches(sentence, fromTo).filter((value) => isChange(sentence, value)),
    matches(sentence, withUnit).filter(({ start, end }) => !isCalendar(sentence.slice(start, end))),
    matches(sentence, bare).filter((value) => isMeasured(sentence, value, metrics)),
    matches(sentence, counted),
  )
  const others = (value: NameFound) => values.filter((one) => one !== value)
  return values.map((value) => {
    const metric = metricOf(sentence, value, nearest(sentence, value, metrics, others(value), METRIC_BEFORE))
    const comparison = comparisonOf(sentence, value, values)
    return {
      value: value.text.replace(/\s+/g, ' '),
      start: value.start,
      end: value.end,
      // A "2x speedup" is said once.
      comparison: comparison === metric ? null : comparison,
      metric,
      measuredOn:
        (nearest(sentence, value, places, others(value), PLACE_BEFORE) ?? openingOf(sentence, places))
          ?.text ?? null,
    }
  })
}

/** A share says itself what it is of: the metric of "99% of its accuracy at 71% of its size" is not of both. */
function metricOf(sentence: string, value: NameFound, metric: NameFound | null): string | null {
  const isShare = /^ of (?:\p{Ll}|all\b)/u.test(sentence.slice(value.end))
  return metric === null || (isShare && metric.end <= value.start) ? null : metric.text
}

/** What was found first keeps its place; what overlaps it is left out. In the order of the text. */
function firstOf(...kinds: NameFound[][]): NameFound[] {
  const taken: NameFound[] = []
  for (const one of kinds.flat()) {
    if (taken.every(({ start, end }) => one.end <= start || one.start >= end)) taken.push(one)
  }
  return taken.sort((one, other) => one.start - other.start)
}

function matches(text: string, pattern: RegExp): NameFound[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    text: words,
  }))
}

/** `1990s` and `2024 hours` are no results; years have four digits and no unit but time. */
function isCalendar(text: string): boolean {
  return /^(?:19|20)\d\d\s?(?:x|X)?$/.test(text)
}

/** Verbs of change; the bare form is one only after a word that asks for a verb, for it may be a noun. */
const stems =
  'outperform|surpass|exceed|improve|gain|increase|boost|raise|accelerate|reduce|decrease|drop|cut|lower|shrink|save|degrade|lift|enhance'
const changeVerb = new RegExp(
  String.raw`\b(?:(?:${withEndings(stems)}|outperform|surpass|exceed|beats?|beating|grows?|rises?|falls?|speed(?:s|ing) up)|(?<=\b(?:to|can|could|may|will|we|they|and|also|not) )(?:${stems}))\b`,
  'gi',
)

/** The third person, past and participle of each verb. */
function withEndings(verbs: string): string {
  return verbs
    .split('|')
    .map((verb) => (verb.endsWith('e') ? `${verb.slice(0, -1)}(?:es|ed|ing)` : `${verb}p?(?:s|es|ed|ing)`))
    .join('|')
}

/** `from 1 to 10` counts something else, unless something is said to change. */
function isChange(sentence: string, { start, text }: NameFound): boolean {
  return /[%.×]|\dx/.test(text) || sentence.slice(Math.max(0, start - 60), start).search(changeVerb) >= 0
}

const besideMetric =
  /^(?: scores?)?\s?(?:\(|of|:|=|is|was|reaches|reaching|at|to)?\s?(?:up to |over |about |only |around )?$/

/** Whether a number without a unit stands right beside a metric, or is a difference. Years never do. */
function isMeasured(
  sentence: string,
  { start, end, text }: NameFound,
  metrics: readonly NameFound[],
): boolean {
  if (/^(?:19|20)\d\d$/.test(text)) return false
  const lead = sentence.slice(0, start)
  const isFirstOfName = /(?:^|\s)\p{Lu}[\p{L}\p{N}-]*\s$/u.test(lead)
  return (
    metrics.some((metric) => {
      if (metric.end <= start) return besideMetric.test(lead.slice(metric.end))
      return metric.start >= end && !isFirstOfName && /^ (?:\w+ )?$/.test(sentence.slice(end, metric.start))
    }) ||
    (text.includes('.') &&
      /\bby (?:up to |over |about |only |roughly |nearly )?$/.test(lead) &&
      lead.search(changeVerb) >= 0)
  )
}

/** Names farther off than this are not meant, in UTF-16 units of drawn text; a score without a name even nearer. */
const REACH = 70
const REACH_OF_SCORE = 25
/** How much farther a name before a value counts than one behind it: what it is measured on mostly follows. */
const METRIC_BEFORE = 1.25
const PLACE_BEFORE = 2

/** The nearest name of its clause with no other value between, with `farther` for those before it. */
function nearest(
  sentence: string,
  value: NameFound,
  names: readonly NameFound[],
  others: readonly NameFound[],
  farther: number,
): NameFound | null {
  let best: { name: NameFound; distance: number } | null = null
  for (const name of names) {
    if (name.start < value.end && name.end > value.start) continue
    const isBehind = name.start >= value.end
    const [from, to] = isBehind ? [value.end, name.start] : [name.end, value.start]
    const reach = /^scores?$/i.test(name.text) ? REACH_OF_SCORE : REACH
    if (to - from > reach || others.some(({ start, end }) => start >= from && end <= to)) continue
    if (
      (isBehind ? /;| while | whereas / : /;| while | whereas |, (?:and|but) \D/).test(
        sentence.slice(from, to),
      )
    )
      continue
    const distance = isBehind ? to - from : (to - from) * farther
    if (best === null || distance < best.distance) best = { name, distance }
  }
  return best?.name ?? null
}

/** `On ImageNet, …` holds for the whole sentence. */
function openingOf(sentence: string, places: readonly NameFound[]): NameFound | null {
  const first = places[0]
  return first && /^(?:On|Across|For|In) (?:the )?$/.test(sentence.slice(0, first.start)) ? first : null
}

const leading =
  /\b(?:by )?(?:up to|at least|at most|over|only|just|nearly|almost|about|around|roughly|approximately|more than|less than|as much as|as little as|an average of|compared (?:to|with)|by|to|than)(?: an? (?:average|impressive|approximately|additional))*\s?[>~∼≈≥≤(]?$/
const following =
  /^\)?\s?(?:\([^)]*\) )?(?:[\w-]+ ){0,2}?(faster|slower|fewer|less|more|better|higher|lower|larger|smaller|cheaper|longer|shorter|improvements?|increases?|decreases?|drops?|reductions?|gains?|speed-?ups?|speed up|savings?|loss)\b/

/** The words of a sentence that say how a value compares: its verb, what leads up to the value, what follows it. */
function comparisonOf(sentence: string, value: NameFound, values: readonly NameFound[]): string | null {
  const previous = values.findLast(({ end }) => end <= value.start)?.end ?? 0
  const clause =
    /(?:.*(?:;| while | but | whereas |, (?:achieving|attaining|reaching|obtaining|yielding) ))?(.*)$/s.exec(
      sentence.slice(previous, value.start),
    )?.[1] ?? ''
  const match = leading.exec(clause)
  const direct = match?.[0].trim().replace(/\s?[>~∼≈≥≤(]$/, '') ?? ''
  const verb =
    [...clause.matchAll(changeVerb)].at(-1) ??
    // What was said of the value before holds for the next: "by 30% and even … by 25%".
    (direct.startsWith('by') ? [...sentence.slice(0, value.start).matchAll(changeVerb)].at(-1) : undefined)
  const isJoined = verb !== undefined && clause.endsWith(`${verb[0]} ${match?.[0] ?? ''}`)
  const lead = [
    ...(verb ? [verb[0]] : []),
    ...(direct === '' ? [] : [isJoined || !verb ? direct : `… ${direct}`]),
  ]
  const then = direct.startsWith('by')
    ? undefined
    : following.exec(sentence.slice(value.end, value.end + 50))?.[1]
  const words = [lead.join(' '), then ?? ''].filter((part) => part !== '').join(' … ')
  return words === '' ? null : words
}
