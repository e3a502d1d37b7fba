import { describe } from '../../shared/text/index.ts'
import type { ExportedHighlight, ExportedNote, ExportedPaper } from '../library/exported-paper.ts'
import type { Exporter, ExportSource } from './exporter.ts'
import { hueColours } from './hue-colours.ts'
import { addressOf } from './paper-facts.ts'
import { oneLine, readableLine } from './readable-text.ts'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/**
 * A collection of W3C Web Annotations (https://www.w3.org/TR/annotation-model/), all on one page. Offsets count code
 * points of the source text of the title or abstract, as `schema:articleSection` says. A note on no paper has nothing to
 * be an annotation of, and is not written.
 */
export const webAnnotation: Exporter = {
  name: 'web-annotation',
  title: 'Web Annotations',
  about: 'Highlights and notes as the W3C’s JSON-LD, for Hypothesis and other programs that annotate.',
  extension: 'jsonld',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  options: [],
  write,
}

function* write(source: ExportSource): Generator<string> {
  const id = `urn:x-offprint:export:${source.exportedAt.replace(/[^\dTZ]/g, '')}`
  const head = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: source.title,
    generator: generatorOf(source),
    generated: source.exportedAt,
  }
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "first": {\n    "id": "${id}:1",\n    "type": "AnnotationPage",\n    "startIndex": 0,\n    "items": [`
  let total = 0
  for (const paper of source.papers()) {
    for (const annotation of annotationsOf(paper, source)) {
      yield `${total === 0 ? '' : ','}\n${JSON.stringify(annotation, null, 2).replace(/^/gm, '      ')}`
      total += 1
    }
  }
  // How many there are is known behind the last of them.
  yield `${total === 0 ? '' : '\n    '}]\n  },\n  "total": ${total}\n}\n`
}

function generatorOf({ version }: ExportSource): object {
  const known = version === '' ? {} : { 'schema:softwareVersion': version }
  return { type: 'Software', name: 'Offprint', ...known }
}

function* annotationsOf(paper: ExportedPaper, source: ExportSource): Generator<object> {
  const about = { generator: generatorOf(source), generated: source.exportedAt }
  const bodies = [
    ...(paper.note === null ? [] : [commentOf(paper.note)]),
    ...(paper.remark === null
      ? []
      : [{ type: 'TextualBody', value: paper.remark, format: 'text/plain', purpose: 'describing' }]),
    ...paper.tags.map(tagOf),
  ]
  if (bodies.length > 0) {
    const { note } = paper
    yield {
      '@context': CONTEXT,
      id: note === null ? `urn:uuid:${paper.id}#made` : `urn:uuid:${note.id}`,
      type: 'Annotation',
      motivation: note === null && paper.remark === null ? 'tagging' : 'commenting',
      created: note?.createdAt ?? paper.addedAt,
      ...(note === null ? {} : { modified: note.modifiedAt }),
      ...about,
      body: bodies,
      target: { id: addressIn(paper), type: 'Text', ...toldBy(paper) },
    }
  }
  for (const highlight of paper.highlights) yield { ...annotationOf(paper, highlight), ...about }
}

function annotationOf(paper: ExportedPaper, highlight: ExportedHighlight): object {
  const { id, category, note, tags, createdAt, modifiedAt, field } = highlight
  const changed = note !== null && note.modifiedAt > modifiedAt ? note.modifiedAt : modifiedAt
  const { light } = hueColours[category.hue]
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: note === null ? 'highlighting' : 'commenting',
    created: createdAt,
    modified: changed,
    stylesheet: { type: 'CssStylesheet', value: `.${category.id} { background-color: ${light}; }` },
    body: [
      ...(note === null ? [] : [commentOf(note)]),
      {
        type: 'TextualBody',
        value: category.name,
        format: 'text/plain',
        purpose: 'classifying',
        'schema:color': category.hue,
      },
      ...tags.map(tagOf),
    ],
    target: {
      type: 'SpecificResource',
      source: addressIn(paper),
      ...toldBy(paper),
      styleClass: category.id,
      'schema:articleSection': field,
      selector: selectorsOf(highlight),
    },
  }
}

/** What a paper is to other programs: its public address, or itself where it has none. */
function addressIn(paper: ExportedPaper): string {
  return addressOf(paper) ?? `urn:uuid:${paper.id}`
}

/** By what a paper is told that has another address elsewhere. */
function toldBy({ title, identifiers }: ExportedPaper): object {
  return {
    'dc:title': readableLine(title),
    ...(identifiers.length === 0
      ? {}
      : { 'dc:identifier': identifiers.map(({ scheme, value }) => `${scheme}:${value}`) }),
  }
}

/** The words, and where they stand: in the text that is shown, and of an orphan in the text that it was made on. */
function selectorsOf({ text, start, end }: ExportedHighlight): object[] {
  const { quote, prefix, suffix } = describe(text, { start, end })
  const before = codePointsIn(text.slice(0, start))
  return [
    { type: 'TextQuoteSelector', exact: quote, prefix: wellCut(prefix), suffix: wellCut(suffix) },
    { type: 'TextPositionSelector', start: before, end: before + codePointsIn(text.slice(start, end)) },
  ]
}

function commentOf({ body, createdAt, modifiedAt }: ExportedNote): object {
  return {
    type: 'TextualBody',
    value: body,
    format: 'text/markdown',
    purpose: 'commenting',
    created: createdAt,
    modified: modifiedAt,
  }
}

function tagOf(name: string): object {
  return { type: 'TextualBody', value: oneLine(name), format: 'text/plain', purpose: 'tagging' }
}

function codePointsIn(text: string): number {
  let count = 0
  for (const _point of text) count += 1
  return count
}

/** Context that was cut inside of a character outside of the Basic Multilingual Plane loses the half that is left. */
function wellCut(context: string): string {
  return context.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
}
