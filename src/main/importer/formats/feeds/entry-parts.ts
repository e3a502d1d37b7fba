import type { Identifier, Link } from '../../../../shared/model/paper.ts'
import { companionsIn } from '../../arxiv-texts.ts'
import { arxivIdentifier, doiIdentifier, identifiersOfAddress } from '../../identifiers.ts'
import { kindOfLink } from '../../link-kinds.ts'
import type { XmlElement } from '../../xml-elements.ts'
import { pageLink, pdfLink } from '../catalogues/record-texts.ts'
import { invertedName } from '../references/printed-names.ts'
import { creatorNames } from './creator-names.ts'
import { attributeOf, fieldsOf, fieldText, fieldValue, fieldValues } from './feed-fields.ts'

/** The authors that some fields name: one each, or all in one. */
export function authorsNamed(names: readonly string[]): string[] {
  const [first] = names
  return first !== undefined && names.length === 1 ? creatorNames(first) : names.map(invertedName)
}

/**
 * The identifiers that what a feed knows an entry by speaks of: a DOI, an arXiv id that is called one, or an address
 * of either.
 */
export function identifiersIn(name: string): Identifier[] {
  const bare = name.replace(/^(?:oai:arxiv\.org:|info:doi\/|urn:doi:)/i, '')
  // Numbers of any blog look like arXiv ids.
  const isOfArxiv = /^(?:oai:)?arxiv/i.test(name)
  const own = [...(isOfArxiv ? arxivIdentifier(bare) : []), ...doiIdentifier(bare)]
  return own.length > 0 ? own : identifiersOfAddress(name)
}

/** What the fields of journals say of an entry, in feeds of any kind. */
export function journalFields(entry: XmlElement): {
  readonly identifiers: readonly Identifier[]
  readonly keywords: readonly string[]
  readonly venue?: string
} {
  const venue = fieldText(entry, 'prism:publicationname', 'arxiv:journal_ref', 'arxiv:journal_reference')
  return {
    identifiers: [
      ...fieldValues(entry, 'prism:doi', 'arxiv:doi').flatMap(doiIdentifier),
      ...fieldValues(entry, 'dc:identifier').flatMap(identifiersIn),
    ],
    keywords: fieldValues(entry, 'dc:subject', 'prism:keyword'),
    ...(venue === null ? {} : { venue: venue.replace(/\s+/g, ' ') }),
  }
}

/** The links of an entry of Atom, by what they say of themselves. */
export function atomLinks(entry: XmlElement): Link[] {
  return fieldsOf(entry, 'link').flatMap((field): Link[] => {
    const url = attributeOf(field, 'href')
    const relation = attributeOf(field, 'rel') ?? 'alternate'
    if (url === null || ['self', 'edit', 'replies', 'license'].includes(relation)) return []
    if (isPdf(attributeOf(field, 'type')) || attributeOf(field, 'title') === 'pdf') return [pdfLink(url)]
    return [relation === 'alternate' ? pageLink(url) : { kind: kindOfLink(url), url }]
  })
}

/** The links of an item of RSS. */
export function rssLinks(item: XmlElement): Link[] {
  const page = fieldValue(item, 'feedburner:origlink', 'link', 'prism:url')
  const enclosures = fieldsOf(item, 'enclosure').flatMap((field) => {
    const url = attributeOf(field, 'url')
    return url !== null && isPdf(attributeOf(field, 'type')) ? [pdfLink(url)] : []
  })
  const guid = fieldsOf(item, 'guid')[0]
  const isAddress = guid !== undefined && attributeOf(guid, 'ispermalink')?.toLowerCase() !== 'false'
  const permanent = isAddress ? fieldValue(item, 'guid') : null
  return [page, permanent].flatMap((url) => (url === null ? [] : [pageLink(url)])).concat(enclosures)
}

/** Code, data and project pages that the HTML in some fields links to: its addresses are lost where it becomes text. */
export function companionLinks(fields: readonly XmlElement[]): Link[] {
  return fields.flatMap((field) =>
    field.children.length > 0 ? addressesIn(field).flatMap(companionsIn) : companionsOfMarkup(field.text),
  )
}

export function companionsOfMarkup(html: string): Link[] {
  return /\bhref\b/i.test(html) ? companionsIn(html.replaceAll('&amp;', '&')) : []
}

function addressesIn(element: XmlElement): string[] {
  return [attributeOf(element, 'href') ?? '', ...element.children.flatMap(addressesIn)]
}

function isPdf(type: string | null): boolean {
  return type === 'application/pdf' || type === 'application/x-pdf'
}
