import type { ForeignMark } from '../library/foreign-mark.ts'

/** Marks of another tool that found no paper, as a page of Web Annotations that can be imported once the papers are here. */
export function foreignMarksDocument(marks: readonly ForeignMark[]): string {
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:x-offprint:marks-without-a-paper',
    type: 'AnnotationPage',
    items: marks.map(annotationOf),
  }
  return `${JSON.stringify(page, null, 2)}\n`
}

function annotationOf(mark: ForeignMark, index: number): object {
  const { id, quote, prefix, suffix, comment, tags, hue, createdAt, paper } = mark
  const [source = `urn:x-offprint:paper-${index + 1}`] = paper.urls
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: id ?? `urn:x-offprint:mark-${index + 1}`,
    type: 'Annotation',
    motivation: comment === null ? 'highlighting' : 'commenting',
    ...(createdAt === null ? {} : { created: createdAt }),
    body: [
      ...(comment === null ? [] : [{ type: 'TextualBody', value: comment, purpose: 'commenting' }]),
      ...(hue === null
        ? []
        : [{ type: 'TextualBody', value: hue, purpose: 'classifying', 'schema:color': hue }]),
      ...tags.map((tag) => ({ type: 'TextualBody', value: tag, purpose: 'tagging' })),
    ],
    target: {
      source,
      ...(paper.title === null ? {} : { 'dc:title': paper.title }),
      'dc:identifier': paper.identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
      ...(quote === null ? {} : { selector: { type: 'TextQuoteSelector', exact: quote, prefix, suffix } }),
    },
  }
}
