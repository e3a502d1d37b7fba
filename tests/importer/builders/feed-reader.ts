// A process of its own that reads an RSS feed whose first item holds one endless piece, as it streams in, and prints
// what became of its items and its peak memory in MB.
import { rss } from '../../../src/main/importer/formats/feeds/rss.ts'

const [, , before = '', after = '', megabytes = '0'] = process.argv

async function* chunks(): AsyncIterable<string> {
  yield `<rss version="2.0"><channel>\n<item><title>Endless</title>${before}`
  // Each piece is a string of its own, as those that are decoded from a file are.
  for (let count = 0; count < Number(megabytes) * 16; count += 1)
    yield Buffer.alloc(65_536, `line ${count}\n`).toString('latin1')
  yield `${after}</item>\n<item><title>The next one</title></item></channel></rss>`
}

const read: string[] = []
for await (const item of rss.parse(chunks(), '2026-11-23'))
  read.push(item.kind === 'entry' ? item.entry.title : item.kind)
process.stdout.write(JSON.stringify({ read, peak: process.resourceUsage().maxRSS / 1024 }))
