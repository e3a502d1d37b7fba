import type { FormatProblem } from './formats/format.ts'
import { buildElements } from './xml-building.ts'

/** An element of an XML document that was read, and all that stands in it. */
export interface XmlElement {
  /** As it is written, with its prefix: `dc:creator`. */
  readonly name: string
  /** Without its prefix: `creator`. */
  readonly localName: string
  /** By their names as they are written. Values have their references resolved. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** Its text and its children, as they stand in each other's midst. */
  readonly content: readonly (XmlElement | string)[]
  /** All text in it, that of its children too; references resolved once, white space as it stands. */
  readonly text: string
  /** Line where it begins, counted from 1. */
  readonly line: number
  /** UTF-16 offsets into the whole text, from its opening tag to the end of its closing one. */
  readonly start: number
  readonly end: number
}

/** What is wanted of a document. */
export interface XmlWish {
  /**
   * Names of the elements to gather. One that opens in another closes that one: a feed that forgot a closing tag still
   * gives all its entries.
   */
  readonly elements: readonly string[]
  /** Names of elements that stand before the first of those and say something about the whole. */
  readonly headers?: readonly string[]
  /** The elements and headers are meant whatever prefix they have. */
  readonly anyPrefix?: boolean
  /** The elements nest in one another: the outer one is given, without the inner ones, when the first of these opens. */
  readonly nested?: boolean
}

/** What a document gives, in its order. `refused` is an element that could not be taken. */
export type XmlItem =
  | {
      readonly kind: 'element'
      readonly element: XmlElement
      /** Whether the document ended inside it. What was open then is left out of it, so that nothing in it is half. */
      readonly isCut: boolean
    }
  /** `parent` is the name without prefix of what the header stands in, or an empty text. */
  | { readonly kind: 'header'; readonly element: XmlElement; readonly parent: string }
  | { readonly kind: 'refused'; readonly problem: FormatProblem }
  | { readonly kind: 'problem'; readonly problem: FormatProblem }

/** Characters that are read at once, so that what they give does not pile up. */
const PIECE_LENGTH = 65_536

/**
 * The elements of some names in an XML document that streams in, cut anywhere; each as soon as it closes, with memory
 * for one at a time. An XML document as people have it: tags that are not closed, ampersands that stand for themselves,
 * entities of HTML and a missing end are read as far as they make sense, and reported with their lines. Document types
 * are passed over, and the entities they declare never expanded. An element of more than 4 million characters or
 * 200,000 elements is refused; what is nested deeper than 100 is left out. Never throws of its own.
 */
export async function* xmlElements(chunks: AsyncIterable<string>, wish: XmlWish): AsyncIterable<XmlItem> {
  const items: XmlItem[] = []
  const building = buildElements(wish, (item) => items.push(item))
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += PIECE_LENGTH) {
      building.write(chunk.slice(from, from + PIECE_LENGTH))
      yield* items.splice(0)
    }
  }
  building.end()
  yield* items
}

/**
 * What stands in an element, written as HTML for `textOfMarkup`: tags without prefixes and attributes, text escaped.
 */
export function markupIn(element: XmlElement): string {
  return element.content
    .map((part) => {
      if (typeof part === 'string') return escapeText(part)
      // Of the prefixes, readers of markup know only that of journals.
      const name = part.name.startsWith('jats:') ? part.name : part.localName
      return /^[a-z][\w:-]*$/i.test(name) ? `<${name}>${markupIn(part)}</${name}>` : markupIn(part)
    })
    .join('')
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
