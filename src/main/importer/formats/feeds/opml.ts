import { type XmlElement, xmlElements } from '../../xml-elements.ts'
import type { ParsedItem, StreamedFormat } from '../format.ts'
import { attributeOf } from './feed-fields.ts'
import { feedRoot } from './feed-root.ts'

/** A list of feeds, as feed readers hand on their subscriptions. It holds no papers. */
export const opml: StreamedFormat = {
  name: 'opml',
  title: 'OPML, a list of feeds',
  about: 'The subscriptions of a feed reader. It names feeds, not papers.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise: (sample) => (feedRoot(sample)?.name === 'opml' ? 0.99 : 0),
  parse,
}

async function* parse(chunks: AsyncIterable<string>): AsyncIterable<ParsedItem> {
  const given = new Set<string>()
  for await (const item of xmlElements(chunks, { elements: ['outline'], nested: true })) {
    if (item.kind === 'header') continue
    if (item.kind !== 'element') {
      yield item
      continue
    }
    const read = readOutline(item.element)
    if (read === null) continue
    if (read.kind === 'feed') {
      if (given.has(read.feed.url)) continue
      given.add(read.feed.url)
    }
    yield read
  }
}

/** A feed; null where an outline is a folder. */
function readOutline(outline: XmlElement): ParsedItem | null {
  const address = attributeOf(outline, 'xmlurl')
  const name = attributeOf(outline, 'title') ?? attributeOf(outline, 'text')
  if (address === null) {
    const other = attributeOf(outline, 'url') ?? attributeOf(outline, 'htmlurl')
    return other === null ? null : refusal(outline, `“${name ?? other}” is a link and not a feed.`)
  }
  const url = address.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://')
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    return refusal(outline, `“${name ?? address}” has no address that can be fetched: ${address}`)
  return { kind: 'feed', feed: { title: (name ?? url).replace(/\s+/g, ' '), url } }
}

function refusal({ line }: XmlElement, message: string): ParsedItem {
  return { kind: 'refused', problem: { line, message } }
}
