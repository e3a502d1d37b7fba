import {
  asList,
  asObject,
  asText,
  isObject,
  type JsonObject,
  objectsIn,
  shortText,
  textsIn,
} from '../formats/catalogues/json-values.ts'
import { jsonOfMarks } from './json-of-marks.ts'
import { foreignMark, type MarkForm, marksThatSay } from './mark-form.ts'
import { paperOfAddress } from './paper-of-address.ts'

/** What the Hypothesis sidebar exports, and what its API answers: the same annotations in another frame. */
export const hypothesisJson: MarkForm = {
  name: 'hypothesis-json',
  title: 'Hypothesis, JSON',
  recognise: (sample) =>
    /^\s*[[{]/.test(sample) &&
    /"uri"\s*:/.test(sample) &&
    /"target"\s*:/.test(sample) &&
    /"(?:group|client_version|hidden|flagged)"\s*:/.test(sample) &&
    !sample.includes('www.w3.org/ns/anno'),
  read: (text) => {
    const parsed = jsonOfMarks(text)
    if (!parsed.isSound) return { marks: [], problems: [`It is damaged: ${parsed.reason}.`] }
    return marksThatSay(annotationsIn(parsed.value).map(markOf))
  },
}

function annotationsIn(value: unknown): JsonObject[] {
  if (!isObject(value)) return objectsIn(value)
  if ('annotations' in value) return objectsIn(value.annotations)
  return 'rows' in value ? objectsIn(value.rows) : [value]
}

function markOf(annotation: JsonObject) {
  const [target = {}] = objectsIn(annotation.target)
  const selectors = objectsIn(target.selector)
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {}
  const { title } = asObject(annotation.document)
  const id = shortText(annotation.id)
  return foreignMark({
    id: id === null ? null : `hypothesis:${id}`,
    paper: paperOfAddress(
      shortText(annotation.uri) ?? shortText(target.source) ?? '',
      asText(title) ?? asText(asList(title)[0]),
    ),
    quote: asText(quote.exact),
    prefix: textOf(quote.prefix),
    suffix: textOf(quote.suffix),
    comment: asText(annotation.text),
    tags: textsIn(annotation.tags),
    createdAt: shortText(annotation.created),
  })
}

/** As written: the white space at its ends is part of what stands around a quote. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
