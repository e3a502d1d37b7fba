import type { StreamedFormat } from '../../../src/main/importer/formats/format.ts'
import { linesOf } from '../../../src/main/importer/json-lines.ts'

/** A made-up form, as small as they come. */
export const tabSeparated: StreamedFormat = {
  name: 'tab-separated',
  title: 'Titles and abstracts, tab-separated',
  about: 'A title, a tab and an abstract on each line.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise: (sample) => (/^[^\t\n]+\t[^\t\n]+\n/.test(sample) ? 0.4 : 0),
  async *parse(chunks) {
    for await (const { text, start, end, line } of linesOf(chunks, 1_000_000)) {
      if (text?.trim() === '') continue
      const [title = '', abstract = null] = text?.split('\t') ?? []
      if (title.trim() === '') yield { kind: 'refused', problem: { line, message: 'It has no title.' } }
      else yield { kind: 'entry', entry: { title, abstract, span: { start, end }, line } }
    }
  },
}
