import type { XmlElement } from '../../xml-elements.ts'

/** UTF-16 units: no identifier, date or address is longer, and none is searched that is. */
const LONGEST_VALUE = 2048

/** The elements that a path of names leads to, each name a child of the one before; in their order. */
export function elementsAt(element: XmlElement, ...path: readonly string[]): XmlElement[] {
  return path.reduce(
    (found: XmlElement[], name) =>
      found.flatMap(({ children }) => children.filter(({ localName }) => localName === name)),
    [element],
  )
}

/** The texts of the elements that a path leads to, on one line each; those that are blank or very long left out. */
export function valuesAt(element: XmlElement, ...path: readonly string[]): string[] {
  return elementsAt(element, ...path)
    .map(({ text }) => (text.length > LONGEST_VALUE ? '' : text.replace(/\s+/g, ' ').trim()))
    .filter((text) => text !== '')
}
