/** The element that an XML document begins with, as far as its beginning tells. */
export interface FeedRoot {
  /** Without its prefix, in lower case. */
  readonly name: string
  /** Its opening tag, as it stands. */
  readonly tag: string
}

/** Declarations and comments that may stand before the first element. */
const MOST_BEFORE = 50
const LONGEST_TAG = 10_000
const LONGEST_HEAD = 20_000

/** The first element of a text that begins as XML does; null where it does not. */
export function feedRoot(sample: string): FeedRoot | null {
  let at = nextMark(sample, 0)
  for (let count = 0; count < MOST_BEFORE && sample.startsWith('<', at); count += 1) {
    const end = endOfDeclaration(sample, at)
    if (end === null) {
      const tag = sample.slice(at, at + LONGEST_TAG).split('>', 1)[0] ?? ''
      const name = /^<(?:[\w.-]{1,50}:)?([a-z]\w{0,50})(?=[\s/]|$)/i.exec(tag)?.[1]
      return name === undefined ? null : { name: name.toLowerCase(), tag }
    }
    at = nextMark(sample, end)
  }
  return null
}

/** What a feed says of itself: the beginning of a text, up to its first entry. */
export function feedHead(sample: string): string {
  return sample.slice(0, LONGEST_HEAD).split(/<(?:[\w.-]{1,50}:)?(?:item|entry)[\s/>]/, 1)[0] ?? ''
}

/** Where what begins at an offset ends, if it is a declaration, an instruction or a comment; null where it is not. */
function endOfDeclaration(sample: string, at: number): number | null {
  if (sample.startsWith('<!--', at)) return endAfter(sample, '-->', at + 4)
  if (sample.startsWith('<?', at)) return endAfter(sample, '?>', at + 2)
  if (!sample.startsWith('<!', at)) return null
  const end = endAfter(sample, '>', at)
  const subset = sample.indexOf('[', at)
  return subset >= 0 && subset < end ? endAfter(sample, ']>', end) : end
}

function endAfter(sample: string, mark: string, from: number): number {
  const at = sample.indexOf(mark, from)
  return at < 0 ? sample.length : at + mark.length
}

function nextMark(sample: string, from: number): number {
  let at = from
  while (at < sample.length && (/\s/.test(sample.charAt(at)) || sample.charAt(at) === '\ufeff')) at += 1
  return at
}
