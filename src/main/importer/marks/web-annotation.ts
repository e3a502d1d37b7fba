import { CategoryId, Field } from '../../../shared/model/highlight.ts'
import type { ForeignMark, ForeignPaper } from '../../library/foreign-mark.ts'
import {
  asObject,
  asText,
  isObject,
  type JsonObject,
  objectsIn,
  parseJson,
  shortText,
  textsIn,
} from '../formats/catalogues/json-values.ts'
import { arxivIdentifier, doiIdentifier, identifiersOfAddress } from '../identifiers.ts'
import { textOfMarkup } from '../markup-text.ts'
import { hueOfColour } from './hue-of-colour.ts'
import { foreignMark, type MarkForm, saysSomething } from './mark-form.ts'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
/** Bodies, targets and selectors may hold others; nobody means more than this. */
const MOST_NESTED = 8
/** Targets of one annotation, and selectors of one target. */
const MOST_TARGETS = 50

/** W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one, a list, a page or a collection of them. */
export const webAnnotations: MarkForm = {
  name: 'web-annotation',
  title: 'Web Annotations',
  recognise: (sample) => /^\s*[[{]/.test(sample) && sample.includes(CONTEXT),
  read: (text) => {
    const parsed = parseJson(text)
    if (!parsed.isSound) return { marks: [], problems: [`It is damaged: ${parsed.reason}.`] }
    const annotations = annotationsIn(parsed.value, 0)
    return {
      marks: annotations.flatMap(marksOf).filter(saysSomething),
      problems: isObject(parsed.value) && isPageElsewhere(parsed.value) ? [ELSEWHERE] : [],
    }
  },
}

const ELSEWHERE =
  'It is a collection that only says where its pages are. Save the pages themselves, and import those.'

function isPageElsewhere({ first, items }: JsonObject): boolean {
  return typeof first === 'string' && items === undefined
}

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
  const id = shortText(annotation.id)
  return targetsIn(annotation.target, 0)
    .slice(0, MOST_TARGETS)
    .map((target, index) => {
      const selectors = selectorsIn(target.selector, 0)
      const quote = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {}
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
  const source = isObject(target.source) ? target.source : { id: target.source ?? target.id }
  const urls = [shortText(source.id), shortText(target.scope)].flatMap((url) => url ?? [])
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
