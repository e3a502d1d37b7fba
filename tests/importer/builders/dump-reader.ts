// A process of its own that reads an invented dump of so many papers as an import would, up to where the library comes
// in, and prints how many it read and its peak memory in MB.
import { normaliseEntry } from '../../../src/main/importer/normalise.ts'
import { openCapture } from '../../../src/main/importer/open-capture.ts'
import { dumpLine, dumpOf } from './invented-dump.ts'

const count = Number(process.argv[2])
const capture = openCapture(
  {
    origin: 'dump.jsonl',
    byteSize: count * Buffer.byteLength(dumpLine(0)),
    sha256: '',
    modifiedOn: null,
    bytes: null,
    sample: new TextEncoder().encode(dumpLine(0)),
    open: () => dumpOf(count),
  },
  { today: '2026-11-23' },
)
let read = 0
for await (const item of capture.items()) {
  if (item.kind !== 'entry') continue
  read += 1
  normaliseEntry(item.entry, read)
}
process.stdout.write(JSON.stringify({ read, peak: process.resourceUsage().maxRSS / 1024 }))
