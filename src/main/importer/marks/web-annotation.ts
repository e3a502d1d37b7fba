import { CategoryId, Field } from '../../../shared/model/highlight.ts'
import type { ForeignMark, ForeignPaper } from '../../library/foreign-mark.ts'
import {
  asObject,
  asText,
  isObject,
  type JsonObject,
  objectsIn,
  shortText,
  textsIn,
} from '../formats/catalogues/json-values.ts'
import { arxivIdentifier, doiIdentifier, identifiersOfAddress } from '../identifiers.ts'
import { textOfMarkup } from '../markup-text.ts'
import { hueOfColour } from './hue-of-colour.ts'
import { jsonOfMarks } from './json-of-marks.ts'
import { foreignMark, type MarkForm, marksThatSay } from './mark-form.ts'

/** Bodies, targets and selectors may hold others; nobody means more than this. */
const MOST_NESTED = 8
/** Targets of one annotation, and selectors of one target. */
const MOST_TARGETS = 50

/** W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one, a list, a page or a collection of them. */
export const webAnnotations: MarkForm = {
  name: 'web-annotation',
  title: 'Web Annotations',
  // Some tools leave the context out, or write it with the other scheme.
  recognise: (sample) =>
    /^\s*[[{]/.test(sample) &&
    (/\bwww\.w3\.org\/ns\/anno\.jsonld\b/.test(sample) ||
      (/"@?type"\s*:\s*\[?\s*"(?:oa:)?Annotation(?:Page|Collection)?"/.test(sample) &&
        /"target"\s*:/.test(sample))),
  read: (text) => {
    const parsed = jsonOfMarks(text)
    if (!parsed.isSound) return { marks: [], problems: [`It is damaged: ${parsed.reason}.`] }
    const { marks, problems } = marksThatSay(annotationsIn(parsed.value, 0).flatMap(marksOf))
    return { marks, problems: [...problems, ...pagesElsewhere(parsed.value, marks.length > 0)] }
  },
}

/** What a collection or a page says of others that are not in the file, for a person. A list of pages may hold them all. */
function pagesElsewhere(value: unknown, hasMarks: boolean): string[] {
  const pages = isObject(value) ? [value, asObject(value.first)] : hasMarks ? [] : objectsIn(value)
  const isNamed = pages.some(({ first, next }) => typeof first === 'string' || typeof next === 'string')
  return isNamed ? [hasMarks ? GOES_ON : ELSEWHERE] : []
}

const GOES_ON =
  'It is one page of a collection that goes on elsewhere. Save the other pages as well, and import them.'
const ELSEWHERE =
  'It is a collection that only says where its pages are. Save the pages themselves, and import those.'

function annotationsIn(value: unknown, depth: number): JsonObject[] {
  if (depth > MOST_NESTED) return []
  if (!isObject(value)) return objectsIn(value).flatMap((one) => annotationsIn(one, depth + 1))
  if ('target' in value) return [value]
  return [
    ...annotationsIn(value.first, depth + 1),
    ...objectsIn(value.items),
    ...objectsIn(value['@graph']),
  ].filter((one) => 'target' in one)
}

function marksOf(annotation: JsonObject): ForeignMark[] {
  const { comment, tags, hue } = bodiesOf(annotation)
  const id = shortText(annotation.id ?? annotation['@id'])
  return targetsIn(annotation.target, 0)
    .slice(0, MOST_TARGETS)
    .map((target, index) => {
      const selectors = selectorsIn(target.selector, 0)
      const quote = selectors.find(({ exact }) => typeof exact === 'string') ?? {}
      const field = Field.safeParse(target['schema:articleSection']).data
      const category = CategoryId.safeParse(shortText(target.styleClass)).data
      return foreignMark({
        // One that is on several things is several marks here.
        id: id === null ? null : index === 0 ? id : `${id}#${index}`,
        paper: paperOf(target),
        quote: asText(quote.exact) === null ? null : String(quote.exact),
        prefix: asString(quote.prefix),
        suffix: asString(quote.suffix),
        position: field === undefined ? null : positionIn(selectors),
        field,
        category,
        hue: hue ?? hueOfColour(String(target.styleClass ?? '')),
        comment,
        tags,
        createdAt: shortText(annotation.created),
      })
    })
}

function targetsIn(value: unknown, depth: number): JsonObject[] {
  if (depth > MOST_NESTED) return []
  if (typeof value === 'string') return [{ id: value }]
  if (Array.isArray(value)) return value.slice(0, MOST_TARGETS).flatMap((one) => targetsIn(one, depth + 1))
  if (!isObject(value)) return []
  return Array.isArray(value.items) ? targetsIn(value.items, depth + 1) : [value]
}

/** A target's own address, or that of what it is a part of; and what else tells which paper that is. */
function paperOf(target: JsonObject): ForeignPaper {
  const source = isObject(target.source) ? target.source : { id: target.source ?? target.id ?? target['@id'] }
  const urls = [shortText(source.id ?? source['@id']), shortText(target.scope)].flatMap((url) => url ?? [])
  const told = textsIn(target['dc:identifier']).flatMap((text) => {
    const [scheme = '', value = ''] = splitOnce(text, ':')
    return scheme === 'arxiv' || scheme === 'doi'
      ? [...arxivIdentifier(value), ...doiIdentifier(value)]
      : [{ scheme, value }]
  })
  return {
    title: asText(target['dc:title']) ?? asText(source['dc:title']) ?? asText(source.title),
    identifiers: [...told, ...urls.flatMap(identifiersOfAddress)],
    urls,
  }
}

/** Selectors that say the same, or refine each other. */
function selectorsIn(value: unknown, depth: number): JsonObject[] {
  if (depth > MOST_NESTED) return []
  if (Array.isArray(value)) return value.slice(0, MOST_TARGETS).flatMap((one) => selectorsIn(one, depth + 1))
  if (!isObject(value)) return []
  return [value, ...selectorsIn(value.refinedBy, depth + 1), ...selectorsIn(value.items, depth + 1)]
}

function positionIn(selectors: readonly JsonObject[]): ForeignMark['position'] {
  const { start, end } = selectors.find(({ type }) => type === 'TextPositionSelector') ?? {}
  return typeof start === 'number' && typeof end === 'number' && start >= 0 && end > start
    ? { start, end }
    : null
}

interface Said {
  comment: string | null
  tags: string[]
  hue: ForeignMark['hue']
}

function bodiesOf(annotation: JsonObject): Said {
  const given = annotation.body ?? annotation.bodyValue ?? []
  const motivation = shortText(annotation.motivation)
  const comments: string[] = []
  const tags: string[] = []
  let hue: ForeignMark['hue'] = null
  for (const body of Array.isArray(given) ? given : [given]) {
    const { text, purpose, colour } = readBody(body, 0)
    const meaning = purpose ?? motivation
    if (colour !== null) hue ??= hueOfColour(colour)
    if (text === null) continue
    // A class with a colour is one of ours; another tool's is a tag.
    if (meaning === 'tagging' || (meaning === 'classifying' && colour === null)) tags.push(text)
    else if (meaning !== 'classifying') comments.push(text)
  }
  return { comment: comments.length === 0 ? null : comments.join('\n\n'), tags, hue }
}

/** The text of a body: its own, the first of a choice, or the address of what it is. */
function readBody(
  body: unknown,
  depth: number,
): { text: string | null; purpose: string | null; colour: string | null } {
  if (!isObject(body) || depth > MOST_NESTED) return { text: asText(body), purpose: null, colour: null }
  const purpose = shortText(body.purpose)
  const colour = shortText(body['schema:color'])
  if (Array.isArray(body.items)) {
    const [first] = body.items.map((item) => readBody(item, depth + 1))
    return { text: first?.text ?? null, purpose: purpose ?? first?.purpose ?? null, colour }
  }
  const value = asText(body.value)
  const isMarkup = /html/i.test(shortText(body.format) ?? '')
  const address = asText(body.source) ?? shortText(asObject(body.source).id) ?? shortText(body.id)
  return { text: value === null ? address : isMarkup ? textOfMarkup(value) : value, purpose, colour }
}

function splitOnce(text: string, sign: string): string[] {
  const at = text.indexOf(sign)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function asString(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
