import type { ExportOptions } from '../../../shared/model/export.ts'
import type { ExportedPaper } from '../../library/exported-paper.ts'
import type { Exporter, ExportSource } from '../exporter.ts'
import { marksAsText } from '../marks-as-text.ts'
import { dateOf, identifierOf, kindOfWork, subjectsOf } from '../paper-facts.ts'
import { oneLine, paragraphsOf, readableLine, readableText } from '../readable-text.ts'
import { invertedName } from './name-parts.ts'
import { withoutMentions } from './own-mentions.ts'

const TYPES = { article: 'JOUR', conference: 'CONF', preprint: 'UNPB' } as const

export const ris: Exporter = {
  name: 'ris',
  title: 'RIS',
  about: 'References for Zotero, EndNote, Mendeley and most others; notes and tags with them.',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  options: ['withAbstracts', 'withMarks'],
  write,
}

function* write(source: ExportSource, options: ExportOptions): Generator<string> {
  for (const paper of source.papers()) {
    const lines = fieldsOf(paper, options).flatMap(([tag, value]) =>
      value === null || value === '' ? [] : [`${tag}  - ${value}\r\n`],
    )
    yield `TY  - ${TYPES[kindOfWork(paper)]}\r\n${lines.join('')}ER  - \r\n\r\n`
  }
}

function fieldsOf(paper: ExportedPaper, options: ExportOptions): (readonly [string, string | null])[] {
  const { title, authors, venue, abstract, links } = paper
  const date = dateOf(paper)
  const arxiv = identifierOf(paper, 'arxiv')
  const pubmed = identifierOf(paper, 'pubmed')
  const marks = options.withMarks ? marksAsText(paper) : null
  return [
    ['TI', readableLine(title)],
    ...authors.map((name) => ['AU', oneLine(invertedName(name))] as const),
    ['T2', venue === null ? null : oneLine(venue)],
    ['PY', date?.slice(0, 4) ?? null],
    ['DA', date === null ? null : dateField(date)],
    ['DO', identifierOf(paper, 'doi')],
    // One number alone has a place: arXiv's where there is one.
    ...(arxiv === null
      ? pubmed === null
        ? []
        : ([
            ['AN', pubmed],
            ['DB', 'PubMed'],
          ] as const)
      : ([
          ['AN', `arXiv:${arxiv}`],
          ['DB', 'arXiv'],
        ] as const)),
    ...links.map(({ kind, url }) => [tagOfLink(kind), url.replace(/[\s;]/g, encodeURIComponent)] as const),
    ...subjectsOf(paper).map((word) => ['KW', oneLine(word).replace(/;/g, ',')] as const),
    ...(options.withAbstracts && abstract !== null
      ? paragraphsOf(readableText(abstract)).map((paragraph) => ['AB', paragraph] as const)
      : []),
    ['N1', marks === null ? null : onLines(withoutMentions(marks))],
  ]
}

/** `2026/06/26/`, with what is not known left blank. */
function dateField(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}/${month}/${day}/`
}

function tagOfLink(kind: string): string {
  if (kind === 'pdf') return 'L1'
  return ['page', 'arxiv', 'doi'].includes(kind) ? 'UR' : 'L2'
}

/** The lines of a field that goes on below its tag: none of them can be taken for a field of its own. */
function onLines(text: string): string {
  const [first = '', ...rest] = text.split(/\r\n|[\n\r\u2028\u2029]/)
  return [first, ...rest.map((line) => `  ${line}`.trimEnd())].join('\r\n')
}
