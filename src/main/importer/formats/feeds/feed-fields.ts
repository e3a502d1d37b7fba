import { lineOfMarkup, textOfMarkup } from '../../markup-text.ts'
import { markupIn, type XmlElement } from '../../xml-elements.ts'
import { tidyAbstract, tidyTitle } from '../catalogues/record-texts.ts'

/**
 * The fields of an entry that have one of some names, in their order. A field with the entry's own prefix is meant by
 * its name alone (`a:title` in `a:entry` is `title`), any other by both (`dc:creator`); case does not count.
 */
export function fieldsOf(entry: XmlElement, ...names: readonly string[]): XmlElement[] {
  return entry.children.filter((field) => {
    const name = nameIn(entry, field)
    if (names.includes(name)) return true
    // Some tools number all prefixes anew, so that only the rest of a name says what a field is.
    return /^ns\d/.test(name) && names.some((one) => one.includes(':') && restOf(one) === restOf(name))
  })
}

/** The text of the first such field that has any, without white space around it; null where there is none. */
export function fieldText(entry: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names)
    for (const field of fieldsOf(entry, name)) if (field.text.trim() !== '') return field.text.trim()
  return null
}

/** UTF-16 units: no identifier, date or address is longer, and none is searched that is. */
const LONGEST_VALUE = 2048

/** As `fieldText`, for identifiers, dates and addresses: null where it is longer than any of them. */
export function fieldValue(entry: XmlElement, ...names: readonly string[]): string | null {
  const text = fieldText(entry, ...names)
  return text === null || text.length > LONGEST_VALUE ? null : text
}

/** The texts of all such fields, those left out that are blank or longer than any identifier, date or address. */
export function fieldValues(entry: XmlElement, ...names: readonly string[]): string[] {
  return fieldsOf(entry, ...names)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '' && text.length <= LONGEST_VALUE)
}

/** An attribute, whatever its case; null where it is not there, blank, or longer than any address. */
export function attributeOf({ attributes }: XmlElement, name: string): string | null {
  const exact = attributes.get(name)
  const found = exact ?? [...attributes].find(([key]) => key.toLowerCase() === name)?.[1]
  const value = found?.trim() ?? ''
  return value === '' || value.length > LONGEST_VALUE ? null : value
}

/** The title that a field holds, as text, as HTML written out or as elements; null where nothing is left. */
export function titleIn(field: XmlElement): string | null {
  if (field.children.length === 0) return tidyTitle(field.text)
  const line = lineOfMarkup(markupIn(field))
  return line === '' ? null : line
}

/** The abstract that a field holds, as text, as HTML written out or as elements; null where nothing is left. */
export function abstractIn(field: XmlElement): string | null {
  if (field.children.length === 0) return tidyAbstract(field.text)
  const text = textOfMarkup(markupIn(field))
  return text === '' ? null : text
}

/** The first title that some fields hold. */
export function firstTitle(fields: readonly XmlElement[]): string | null {
  for (const field of fields) {
    const title = titleIn(field)
    if (title !== null) return title
  }
  return null
}

/** The longest abstract that some fields hold. */
export function longestAbstract(fields: readonly XmlElement[]): string | null {
  return fields
    .map(abstractIn)
    .reduce((longest, text) => ((text?.length ?? 0) > (longest?.length ?? 0) ? text : longest), null)
}

function nameIn(entry: XmlElement, field: XmlElement): string {
  const isOwn = prefixOf(field) === prefixOf(entry)
  return (isOwn ? field.localName : field.name).toLowerCase()
}

function restOf(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function prefixOf({ name, localName }: XmlElement): string {
  return name.slice(0, name.length - localName.length)
}
