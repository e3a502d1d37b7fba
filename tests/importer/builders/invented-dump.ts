import { abstractOn } from './importing.ts'

/** A line of arXiv's dump, with a line feed: the paper with this number, counted from 0, up to 9,999,999. */
export function dumpLine(number: number): string {
  const id = `${2000 + (Math.floor(number / 100_000) % 100)}.${String(number % 100_000).padStart(5, '0')}`
  const record = {
    id,
    submitter: 'Ada Example',
    authors: 'Ada Example and Lin Sample',
    title: `Quiet Tokens, part ${number}`,
    comments: '12 pages',
    'journal-ref': null,
    doi: null,
    categories: 'cs.CL cs.LG',
    abstract: `  ${abstractOn(`tokens of kind ${number}`)}\n`,
    versions: [{ version: 'v1', created: 'Thu, 1 Jan 2026 18:00:00 GMT' }],
    update_date: '2026-01-02',
    authors_parsed: [
      ['Example', 'Ada', ''],
      ['Sample', 'Lin', ''],
    ],
  }
  return `${JSON.stringify(record)}\n`
}

/** The bytes of a dump of so many papers, made as they are read. */
export async function* dumpOf(count: number): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder()
  for (let number = 0; number < count; number += 200) {
    const lines = Array.from({ length: Math.min(200, count - number) }, (_, index) =>
      dumpLine(number + index),
    )
    yield encoder.encode(lines.join(''))
  }
}
