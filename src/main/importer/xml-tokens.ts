import { Tokenizer } from 'htmlparser2'
import { holdSource } from './held-source.ts'
import { resolveReferences } from './xml-characters.ts'

/** Characters of one token (a comment, a CDATA section) that are held. */
const LONGEST_TOKEN = 4_000_000
const MOST_ATTRIBUTES = 100
const LONGEST_ATTRIBUTE = 100_000
/** The end of the declarations inside a document type. */
const SUBSET_END = /\]\s{0,100}>/

/** An opening tag. Its line counts from 1; `start` is the UTF-16 offset of its bracket. */
export interface OpeningTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly line: number
  readonly start: number
}

/** What is told of a document, in its order. Offsets are UTF-16, ends exclusive. */
export interface TokenListener {
  onOpen(tag: OpeningTag, isClosed: boolean, end: number): void
  onClose(name: string, line: number, end: number): void
  /** Text up to an offset, its references resolved; only while it is wanted. */
  onText(text: string): void
  /** Whether text that ends at an offset is wanted. */
  wantsText(end: number): boolean
  /** A piece of what is wanted was too long to be held. */
  onLostText(): void
  /** Something that is no sound XML; `kind` is the same for what is wrong in the same way. */
  onFlaw(kind: string, line: number, message: string): void
}

export interface EndOfTokens {
  readonly length: number
  readonly cutLine: number | null
}

/**
 * Takes an XML document apart as it streams in. Document types are passed over, whatever they declare. `end` returns
 * how long it was, and the line from which on it could not be understood because it breaks off, or null.
 */
export function readTokens(listener: TokenListener): { write(piece: string): void; end(): EndOfTokens } {
  const source = holdSource(LONGEST_TOKEN)
  let length = 0
  /** Up to where everything was understood. */
  let consumed = 0
  /** Text since the last tag, references unresolved. */
  let run = ''
  let runLine = 1
  let tag: (OpeningTag & { readonly attributes: Map<string, string> }) | null = null
  let attributeName: string | null = null
  let attributeValue = ''
  /** The end of what was passed over of the declarations inside a document type, or null where it is not in them. */
  let subset: string | null = null

  const resolve = (text: string, line: number): string => {
    const resolved = resolveReferences(text)
    for (const { kind, at, message } of resolved.flaws)
      listener.onFlaw(kind, line + countLineFeeds(text.slice(0, at)), message)
    return resolved.text
  }
  const flush = (end: number): void => {
    if (run !== '' && listener.wantsText(end)) listener.onText(resolve(run, runLine))
    run = ''
  }
  const finishTag = (end: number, isClosed: boolean): void => {
    consumed = end
    const finished = tag
    tag = null
    if (finished !== null) listener.onOpen(finished, isClosed, end)
  }
  const passOver = (end: number): void => {
    consumed = Math.min(end, length)
  }

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      ontext: (start, end) => {
        passOver(end)
        const text = source.between(start, end) ?? ''
        if (subset !== null) {
          subset = SUBSET_END.test(subset + text) ? null : (subset + text).slice(-120)
        } else if (listener.wantsText(end)) {
          if (run === '') runLine = source.lineAt(start)
          run += text
        } else run = ''
      },
      oncdata: (start, end, offset) => {
        passOver(end + 1)
        if (subset !== null || !listener.wantsText(end)) return
        flush(end)
        const text = source.between(start, end - offset)
        if (text === null) return listener.onLostText()
        if (text.includes('<![CDATA['))
          listener.onFlaw('cdata', source.lineAt(start), 'A CDATA section begins here and is not closed.')
        listener.onText(text)
      },
      onopentagname: (start, end) => {
        passOver(end)
        if (subset !== null) return
        flush(start - 1)
        const name = source.between(start, end)
        // What is no longer held is longer than any name.
        if (name === null) return
        tag = { name, attributes: new Map(), line: source.lineAt(start - 1), start: start - 1 }
      },
      onattribname: (start, end) => {
        passOver(end)
        attributeName = source.between(start, end)
        attributeValue = ''
      },
      onattribdata: (start, end) => {
        passOver(end)
        const room = LONGEST_ATTRIBUTE - attributeValue.length
        attributeValue += (source.between(start, end) ?? '').slice(0, room)
      },
      onattribend: () => {
        if (tag === null || attributeName === null) return
        const { attributes, line } = tag
        if (attributeValue.includes('<'))
          listener.onFlaw(
            'quote',
            line,
            'A value in the tag that begins here holds “<”: its quote is missing.',
          )
        if (attributes.size < MOST_ATTRIBUTES && !attributes.has(attributeName))
          attributes.set(attributeName, resolve(attributeValue, line))
      },
      onopentagend: (at) => finishTag(at + 1, false),
      onselfclosingtag: (at) => finishTag(at + 1, true),
      onclosetag: (start, end) => {
        passOver(end)
        if (subset !== null) return
        flush(start - 2)
        const name = source.between(start, end)
        if (name !== null) listener.onClose(name, source.lineAt(start), end + 1)
      },
      ondeclaration: (start, end) => {
        passOver(end + 1)
        const begins = (source.between(start, end) ?? '').slice(0, 10_000)
        if (subset !== null || /^doctype\s[^[\]]*\[[^\]]*$/i.test(begins)) subset = ''
      },
      onprocessinginstruction: (_start, end) => passOver(end + 1),
      oncomment: (_start, end) => passOver(end + 1),
      // References are resolved here, with what is wrong about them.
      ontextentity: () => {},
      onattribentity: () => {},
      onend: () => {},
    },
  )

  return {
    write: (piece) => {
      length += piece.length
      source.add(piece)
      tokenizer.write(piece)
      source.release(consumed)
    },
    end: () => {
      const understood = consumed
      const line = source.lineAt(understood)
      tokenizer.end()
      // Sound text was handed on before: what comes now is what had begun and not ended.
      const isUnended = consumed !== understood || tag !== null
      const isCut = isUnended || source.between(understood, length)?.includes('<') === true
      return { length, cutLine: isCut ? line : null }
    },
  }
}

function countLineFeeds(text: string): number {
  return text.split('\n').length - 1
}
