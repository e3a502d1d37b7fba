import { doiIdentifier } from '../../identifiers.ts'
import { readPublishedDate } from '../../published-dates.ts'
import { type XmlElement, xmlElements } from '../../xml-elements.ts'
import type { ReadRecord } from '../catalogues/read-records.ts'
import { pageLink, pdfLink, tidyAbstract, tidyTitle } from '../catalogues/record-texts.ts'
import type { ParsedItem, StreamedFormat } from '../format.ts'
import { arxivMention } from './arxiv-mention.ts'
import { invertedName } from './printed-names.ts'
import { pubmedNumber } from './pubmed-texts.ts'
import { itemsOfReference } from './reference-items.ts'
import { elementsAt, valuesAt } from './xml-paths.ts'

const RECORDS = /<records>\s*<record>/
const REFERENCE_TYPE = /<ref-type(?: name="[^"<>]{0,100}")?>\d{1,4}<\/ref-type>/

/** What a face of EndNote's styles becomes, as in all text that was markup. */
const FACES: readonly [face: string, opening: string, closing: string][] = [
  ['superscript', '^{', '}'],
  ['subscript', '_{', '}'],
  ['italic', '*', '*'],
  ['bold', '**', '**'],
]

/** References in EndNote's XML, which Zotero and Mendeley write too. */
export const endNoteXml: StreamedFormat = {
  name: 'endnote-xml',
  title: 'EndNote XML',
  about: 'References as EndNote exports them, with the styles of their text; other managers write it too.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise,
  parse,
}

function recognise(sample: string): number {
  if (!sample.trimStart().startsWith('<')) return 0
  if (!REFERENCE_TYPE.test(sample)) return 0
  return RECORDS.test(sample) ? 0.98 : 0.8
}

async function* parse(chunks: AsyncIterable<string>): AsyncIterable<ParsedItem> {
  for await (const item of xmlElements(chunks, { elements: ['record'] })) {
    if (item.kind === 'refused' || item.kind === 'problem') yield item
    if (item.kind !== 'element') continue
    const { start, end, line } = item.element
    yield* itemsOfReference(readReference(item.element), { span: { start, end }, line })
  }
}

function readReference(record: XmlElement): ReadRecord {
  const publishedOn = publishedOf(record)
  const [venue] = [
    ...valuesAt(record, 'periodical', 'full-title'),
    ...valuesAt(record, 'titles', 'secondary-title'),
    ...valuesAt(record, 'periodical', 'abbr-1'),
  ]
  const isPubMed = valuesAt(record, 'remote-database-name').some((name) => /pubmed|medline|nlm/i.test(name))
  return {
    title: tidyTitle(styledText(elementsAt(record, 'titles', 'title'))),
    abstract: tidyAbstract(styledText(elementsAt(record, 'abstract'))),
    authors: valuesAt(record, 'contributors', 'authors', 'author').map(invertedName),
    identifiers: [
      ...valuesAt(record, 'electronic-resource-num').flatMap(doiIdentifier),
      ...['notes', 'accession-num', 'volume', 'custom3']
        .flatMap((name) => valuesAt(record, name))
        .concat(venue ?? [])
        .flatMap(arxivMention),
      ...(isPubMed ? valuesAt(record, 'accession-num') : []).flatMap(
        (text) => pubmedNumber(text).identifiers,
      ),
    ],
    links: [
      ...['related-urls', 'web-urls'].flatMap((kind) => valuesAt(record, 'urls', kind, 'url')).map(pageLink),
      ...valuesAt(record, 'urls', 'pdf-urls', 'url').map(pdfLink),
    ],
    keywords: valuesAt(record, 'keywords', 'keyword').flatMap((text) => text.split(';')),
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(venue === undefined ? {} : { venue }),
  }
}

/** A date may stand without its year, which is written apart. */
function publishedOf(record: XmlElement): string | null {
  const [year] = valuesAt(record, 'dates', 'year')
  const [date = ''] = valuesAt(record, 'dates', 'pub-dates', 'date')
  const whole = /\d{4}/.test(date) || year === undefined ? date : `${year} ${date}`
  return readPublishedDate(whole.slice(0, 60)) ?? readPublishedDate((year ?? '').slice(0, 60))
}

/** The text of the first of some elements, its runs put together; null where there is none. Lines end in `&#xD;` there. */
function styledText([element]: readonly XmlElement[]): string | null {
  if (element === undefined) return null
  // One style over all of it says how it is set, not what stands out in it.
  const isPlain = element.content.length < 2
  return element.content
    .map((run) => (typeof run === 'string' ? run : isPlain ? run.text : markedText(run)))
    .join('')
    .replace(/\r\n?/g, '\n')
}

function markedText({ text, attributes }: XmlElement): string {
  const face = attributes.get('face') ?? ''
  return FACES.reduce((marked, [name, opening, closing]) => {
    const words = marked.trim()
    if (words === '' || !face.includes(name)) return marked
    const at = marked.indexOf(words)
    return `${marked.slice(0, at)}${opening}${words}${closing}${marked.slice(at + words.length)}`
  }, text)
}
