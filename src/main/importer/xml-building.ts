import type { XmlElement, XmlItem, XmlWish } from './xml-elements.ts'
import { type OpeningTag, readTokens } from './xml-tokens.ts'

/** Characters of one gathered element, its tags included. */
const LARGEST = 4_000_000
/** Elements in one that is gathered: the largest collaborations have 5000 authors of six elements each. */
const MOST_ELEMENTS = 200_000
const DEEPEST = 100
/** Names of elements that nest too deep which are kept in mind, to know their closing tags. */
const MOST_DEEP_NAMES = 1000

interface Growing extends OpeningTag {
  readonly localName: string
  readonly children: XmlElement[]
  readonly content: (XmlElement | string)[]
  text: string
}

/** What is being gathered: the place of its element among the open ones, and how much it has become. */
interface Gathering {
  readonly kind: 'element' | 'header'
  readonly depth: number
  readonly start: number
  count: number
  isTooLarge: boolean
}

/**
 * Builds the elements that are wished for out of a document as it streams in, and hands each on as it closes. It keeps
 * its own account of what is open: htmlparser2's Parser takes time with the square of how deep a document nests, and
 * holds a token of any length.
 */
export function buildElements(
  wish: XmlWish,
  give: (item: XmlItem) => void,
): { write(piece: string): void; end(): void } {
  const wanted = new Set(wish.elements)
  const headers = new Set(wish.headers ?? [])
  const open: Growing[] = []
  /** The names of those, which are searched faster. */
  const openNames: string[] = []
  const reported = new Set<string>()
  /** How many elements nest too deep, and their names. */
  let deepCount = 0
  const deep = new Map<string, number>()
  let gathering: Gathering | null = null
  let hasBegun = false
  let isEnded = false

  /** Each kind of problem is said once between two gathered elements and once in each. */
  const report = (kind: string, line: number, message: string): void => {
    if (reported.has(kind)) return
    reported.add(kind)
    give({ kind: 'problem', problem: { line, message } })
  }
  const isAmong = (names: ReadonlySet<string>, { name, localName }: Growing): boolean =>
    names.has(wish.anyPrefix === true ? localName : name)

  const wantsText = (end: number): boolean => {
    if (gathering === null || isEnded) return false
    if (end - gathering.start > LARGEST) giveUp()
    return !gathering.isTooLarge
  }
  const giveUp = (): void => {
    if (gathering === null) return
    gathering.isTooLarge = true
    for (const element of open.slice(gathering.depth)) {
      element.children.length = 0
      element.content.length = 0
      element.text = ''
    }
  }
  const onText = (text: string): void => {
    const element = open.at(-1)
    if (element === undefined || text === '') return
    element.content.push(text)
    element.text += text
  }

  const onOpen = (tag: OpeningTag, isClosed: boolean, end: number): void => {
    const localName = tag.name.slice(tag.name.lastIndexOf(':') + 1)
    const element: Growing = { ...tag, localName, children: [], content: [], text: '' }
    const isElement = isAmong(wanted, element)
    if (isElement && gathering !== null) closeGathering(gathering, element.start)
    if (open.length >= DEEPEST) {
      if (!isClosed) passOver(element)
      return
    }
    if (gathering === null && (isElement || (!hasBegun && isAmong(headers, element)))) {
      const kind = isElement ? 'element' : 'header'
      gathering = { kind, depth: open.length, start: element.start, count: 0, isTooLarge: false }
      hasBegun ||= isElement
    }
    if (gathering !== null) {
      gathering.count += 1
      if (gathering.count > MOST_ELEMENTS) giveUp()
    }
    open.push(element)
    openNames.push(element.name)
    if (isClosed) closeLast(end)
  }
  const passOver = ({ name, line }: Growing): void => {
    deepCount += 1
    if (deep.size < MOST_DEEP_NAMES) deep.set(name, (deep.get(name) ?? 0) + 1)
    report('deep', line, 'Elements are nested more than 100 deep here. What is deeper was left out.')
  }
  const forgetDeep = (): void => {
    deepCount = 0
    deep.clear()
  }

  /** The next one opens before the one that is gathered is closed. */
  const closeGathering = ({ depth, kind }: Gathering, end: number): void => {
    const outer = open[depth]
    if (wish.nested !== true && outer !== undefined)
      report('open', outer.line, `The <${outer.name}> that begins here is not closed before the next begins.`)
    if (kind === 'header') gathering = null
    while (open.length > depth) closeLast(end)
    forgetDeep()
  }
  const closeLast = (end: number): void => {
    const closed = open.pop()
    openNames.pop()
    if (closed === undefined || gathering === null) return
    const element: XmlElement = { ...closed, end }
    const parent = open.at(-1)
    if (open.length === gathering.depth) finish(gathering, element, false)
    else if (!gathering.isTooLarge && parent !== undefined) {
      parent.children.push(element)
      parent.content.push(element)
      parent.text += element.text
    }
  }
  const finish = ({ kind, isTooLarge }: Gathering, element: XmlElement, isCut: boolean): void => {
    gathering = null
    if (isTooLarge) {
      const message = `The <${element.name}> that begins here is too large: it has more than 4 million characters or 200,000 elements.`
      give({ kind: kind === 'element' ? 'refused' : 'problem', problem: { line: element.line, message } })
    } else if (kind === 'element') give({ kind, element, isCut })
    else give({ kind, element, parent: open.at(-1)?.localName ?? '' })
    reported.clear()
  }
  const onClose = (name: string, line: number, end: number): void => {
    const count = deepCount > 0 ? (deep.get(name) ?? 0) : 0
    if (count > 0) {
      deep.set(name, count - 1)
      deepCount -= 1
      return
    }
    const at = openNames.lastIndexOf(name)
    if (at < 0) {
      // Elements that nest are given before they close.
      if (wish.nested !== true) report('stray', line, `</${name}> closes nothing here, and was passed over.`)
      return
    }
    forgetDeep()
    const unclosed = open.at(-1)
    if (unclosed !== undefined && open.length > at + 1)
      report('unclosed', unclosed.line, `The <${unclosed.name}> that begins here is not closed.`)
    while (open.length > at) closeLast(end)
  }

  const tokens = readTokens({ onOpen, onClose, onText, wantsText, onLostText: giveUp, onFlaw: report })
  return {
    write: tokens.write,
    end: () => {
      isEnded = true
      const { length, cutLine } = tokens.end()
      const outermost = open[gathering?.depth ?? 0]
      if (gathering?.kind === 'element' && outermost !== undefined)
        finish(gathering, { ...outermost, end: length }, true)
      const inside = outermost === undefined ? 'a tag or a comment' : `the <${outermost.name}>`
      const line = outermost?.line ?? cutLine
      if (line !== null)
        report(
          'end',
          line,
          `It breaks off inside ${inside} that begins here. What was not whole was left out.`,
        )
    },
  }
}
