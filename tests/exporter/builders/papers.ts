import type { ExportSource } from '../../../src/main/exporter/exporter.ts'
import { exporterNamed } from '../../../src/main/exporter/index.ts'
import type {
  ExportedHighlight,
  ExportedNote,
  ExportedPaper,
} from '../../../src/main/library/exported-paper.ts'
import type { ReadableLibrary } from '../../../src/main/library/open-library.ts'
import { defaultExportOptions } from '../../../src/shared/model/default-export.ts'
import type { ExportFormatName, ExportOptions } from '../../../src/shared/model/export.ts'
import type { HighlightId, NoteId, PaperId, PaperKey } from '../../../src/shared/model/ids.ts'

let numbers = 0

/** An id that is the same in every run of a test file that makes things in the same order. */
function nextId(): string {
  numbers += 1
  return `01978c5a-0000-7000-8000-${String(numbers).padStart(12, '0')}`
}

/** A paper with everything that a form might hold, unless the test says otherwise. */
export function paper(more: Partial<ExportedPaper> = {}): ExportedPaper {
  return {
    key: 1 as PaperKey,
    id: '01978c5a-0000-7000-8000-00000000a001' as PaperId,
    title: 'Quiet Tokens: On What a BERT Leaves Unsaid',
    abstract:
      'We count the $k^{th}$ tokens that are left unsaid. Half of them, 50\\%, are quiet.\n\nAnd we stop.',
    authors: ['Ada B. Lind', 'Martin Luther King, Jr.', 'Ludwig van Beethoven', 'The Quiet Collaboration'],
    venue: 'Journal of Invented Results',
    keywords: ['silence', 'counting'],
    organisations: ['Institute of Silence'],
    publishedOn: '2026-01-15',
    listedOn: '2026-06-26',
    isYearInferred: false,
    identifiers: [
      { scheme: 'arxiv', value: '2601.00001' },
      { scheme: 'doi', value: '10.1234/quiet_2026.1' },
    ],
    links: [
      { kind: 'page', url: 'https://journal.example.org/quiet_1' },
      { kind: 'pdf', url: 'https://journal.example.org/quiet.pdf' },
      { kind: 'code', url: 'https://github.com/example/quiet' },
    ],
    votes: 42,
    state: 'later',
    isRead: true,
    readAt: '2026-06-27T08:00:00.000Z',
    isStarred: true,
    remark: 'Read this again.',
    tags: ['to cite'],
    collections: [['Reading', 'Tokens']],
    addedAt: '2026-06-26T07:00:00.000Z',
    note: note('Compare with *loud* tokens.'),
    highlights: [],
    ...more,
  }
}

/** A note, on the paper unless it has another id. */
export function note(body: string, id = '01978c5a-0000-7000-8000-00000000c001'): ExportedNote {
  return {
    id: id as NoteId,
    body,
    createdAt: '2026-06-27T09:00:00.000Z',
    modifiedAt: '2026-06-28T09:30:00.000Z',
  }
}

/** A highlight of the first place of `quote` in a text. */
export function highlight(
  text: string,
  quote: string,
  more: Partial<ExportedHighlight> & { body?: string } = {},
): ExportedHighlight {
  const start = text.indexOf(quote)
  const { body, ...rest } = more
  return {
    id: nextId() as HighlightId,
    field: 'abstract',
    category: { id: 'method', name: 'Method', hue: 'green' },
    quote,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(start + quote.length, start + quote.length + 32),
    start,
    end: start + quote.length,
    anchor: 'anchored',
    text,
    note: body === undefined ? null : note(body, nextId()),
    tags: [],
    createdAt: '2026-06-26T09:00:00.000Z',
    modifiedAt: '2026-06-27T09:00:00.000Z',
    ...rest,
  }
}

const noLibrary = new Proxy({} as ReadableLibrary, {
  get: () => {
    throw new Error('This form reads more than papers')
  },
})

/** What an export is written from, over papers in memory. */
export function sourceOf(papers: readonly ExportedPaper[], more: Partial<ExportSource> = {}): ExportSource {
  return {
    title: 'Later',
    exportedAt: '2026-06-30T12:00:00.000Z',
    version: '1.2.3',
    keys: Int32Array.from(papers.map((one) => one.key)),
    categories: [
      { id: 'general', name: 'General', hue: 'yellow' },
      { id: 'method', name: 'Method', hue: 'green' },
    ],
    library: noLibrary,
    papers: () => papers,
    freeNotes: () => [],
    ...more,
  }
}

/** The whole text of an export. */
export function written(
  format: ExportFormatName,
  source: ExportSource | readonly ExportedPaper[],
  options: Partial<ExportOptions> = {},
): string {
  const from = 'papers' in source ? source : sourceOf(source)
  return [...exporterNamed(format).write(from, { ...defaultExportOptions, ...options })].join('')
}
