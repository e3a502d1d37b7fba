import { readPublishedDate } from '../../published-dates.ts'
import type { XmlElement } from '../../xml-elements.ts'
import { authorsNamed, companionLinks, identifiersIn, journalFields, rssLinks } from './entry-parts.ts'
import { attributeOf, fieldsOf, fieldValue, fieldValues, firstTitle, longestAbstract } from './feed-fields.ts'
import type { ReadFeedEntry } from './read-feed.ts'

/** What an item of RSS says, of whatever version. */
export function readRssItem(item: XmlElement): ReadFeedEntry {
  const { identifiers, keywords, ...journal } = journalFields(item)
  const publishedOn = publishedOf(item)
  const descriptions = fieldsOf(item, 'description', 'content:encoded', 'dc:description')
  const names = [...fieldValues(item, 'guid'), attributeOf(item, 'rdf:about') ?? '']
  return {
    ...journal,
    title: firstTitle([...fieldsOf(item, 'title'), ...fieldsOf(item, 'dc:title')]),
    abstract: longestAbstract(descriptions),
    authors: authorsOf(item),
    identifiers: [...identifiers, ...names.flatMap(identifiersIn)],
    links: [...rssLinks(item), ...companionLinks(descriptions)],
    keywords: [...keywords, ...fieldValues(item, 'category')],
    ...(publishedOn === null ? {} : { publishedOn }),
  }
}

function authorsOf(item: XmlElement): string[] {
  const creators = texts(item, 'dc:creator')
  return authorsNamed(creators.length > 0 ? creators : texts(item, 'author'))
}

/** Of any length: all authors may stand in one field. */
function texts(item: XmlElement, name: string): string[] {
  return fieldsOf(item, name)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
}

/** The first date that can be read: feeds write things that are none. */
function publishedOf(item: XmlElement): string | null {
  for (const name of [
    'prism:publicationdate',
    'pubdate',
    'dc:date',
    'dcterms:issued',
    'published',
    'prism:coverdate',
  ]) {
    const date = readPublishedDate(fieldValue(item, name) ?? '')
    if (date !== null) return date
  }
  return null
}
