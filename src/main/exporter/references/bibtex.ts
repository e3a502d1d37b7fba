import { defaultExportOptions } from '../../../shared/model/default-export.ts'
import type { ExportOptions } from '../../../shared/model/export.ts'
import type { Link } from '../../../shared/model/paper.ts'
import type { ExportedPaper } from '../../library/exported-paper.ts'
import type { Exporter, ExportSource } from '../exporter.ts'
import { marksAsText } from '../marks-as-text.ts'
import { dateOf, identifierOf, kindOfWork, pageOf, subjectsOf } from '../paper-facts.ts'
import { oneLine } from '../readable-text.ts'
import { citationKeys } from './citation-keys.ts'
import { latexOfPlain, latexOfSource } from './latex-text.ts'
import { nameParts } from './name-parts.ts'

type Dialect = 'bibtex' | 'biblatex'
/** A field and its value: LaTeX to be put in braces, or the name of a macro. */
type Field = readonly [name: string, value: string | { readonly macro: string } | null]

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

export const bibtex: Exporter = {
  name: 'bibtex',
  title: 'BibTeX',
  about: 'References for LaTeX, JabRef and Zotero; notes as annotations, tags as keywords.',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  options: ['withAbstracts', 'withMarks'],
  write: (source, options) => write(source, options, 'bibtex'),
}

export const biblatex: Exporter = {
  name: 'biblatex',
  title: 'BibLaTeX',
  about: 'References for LaTeX with biber: whole dates, and preprints as works online.',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  options: ['withAbstracts', 'withMarks'],
  write: (source, options) => write(source, options, 'biblatex'),
}

/** References without abstracts and marks, as they are dragged into other programs. */
export function bibtexOf(papers: readonly ExportedPaper[]): string {
  const options = { ...defaultExportOptions, withAbstracts: false, withMarks: false }
  return [...write({ papers: () => papers }, options, 'bibtex')].join('')
}

function* write(
  source: Pick<ExportSource, 'papers'>,
  options: ExportOptions,
  dialect: Dialect,
): Generator<string> {
  const keyOf = citationKeys()
  let isFirst = true
  for (const paper of source.papers()) {
    const [type, fields] = dialect === 'bibtex' ? bibtexEntry(paper) : biblatexEntry(paper)
    const written = [...fields, ...commonFields(paper, options, dialect)].flatMap(fieldLine)
    yield `${isFirst ? '' : '\n'}@${type}{${keyOf(paper)},\n${written.join('')}}\n`
    isFirst = false
  }
}

function bibtexEntry(paper: ExportedPaper): [string, Field[]] {
  const date = dateOf(paper)
  const month = MONTHS[Number(date?.slice(5, 7)) - 1]
  const dated: Field[] = [
    ['year', date?.slice(0, 4) ?? null],
    ['month', month === undefined ? null : { macro: month }],
    ['day', date?.slice(8, 10).replace(/^0/, '') || null],
  ]
  const kind = kindOfWork(paper)
  const venue = venueOf(paper)
  if (kind === 'article')
    return ['article', [...names(paper), ['journal', venue], ...dated, ...arxivOf(paper)]]
  if (kind === 'conference')
    return ['inproceedings', [...names(paper), ['booktitle', venue], ...dated, ...arxivOf(paper)]]
  return ['misc', [...names(paper), ['journal', venue], ...dated, ...arxivOf(paper)]]
}

function biblatexEntry(paper: ExportedPaper): [string, Field[]] {
  const kind = kindOfWork(paper)
  const venue = venueOf(paper)
  const dated: Field[] = [['date', dateOf(paper)]]
  const eprint: Field[] = arxivOf(paper).map(([name, value]) => [
    name === 'archiveprefix' ? 'eprinttype' : name,
    value === 'arXiv' ? 'arxiv' : value,
  ])
  if (kind === 'article') return ['article', [...names(paper), ['journaltitle', venue], ...dated, ...eprint]]
  if (kind === 'conference')
    return ['inproceedings', [...names(paper), ['booktitle', venue], ...dated, ...eprint]]
  return ['online', [...names(paper), ['journaltitle', venue], ...dated, ...eprint]]
}

function names({ authors, title }: ExportedPaper): Field[] {
  return [
    ['author', authors.map(nameOf).join(' and ') || null],
    ['title', latexOfSource(oneLine(title), true)],
  ]
}

/** "King, Jr., Martin Luther"; a name without parts stands in braces of its own. */
function nameOf(printed: string): string {
  const parts = nameParts(printed)
  if ('literal' in parts) return `{${latexOfPlain(parts.literal)}}`
  const guarded = (text: string): string =>
    /(?:^|\s)and(?:\s|$)/i.test(text) ? `{${latexOfPlain(text)}}` : latexOfPlain(text)
  return [parts.family, parts.suffix, parts.given]
    .filter((part) => part !== '')
    .map(guarded)
    .join(', ')
}

function arxivOf(paper: ExportedPaper): Field[] {
  const id = identifierOf(paper, 'arxiv')
  return id === null
    ? []
    : [
        ['eprint', latexOfPlain(id)],
        ['archiveprefix', 'arXiv'],
      ]
}

function venueOf({ venue }: ExportedPaper): string | null {
  return venue === null ? null : latexOfPlain(venue)
}

function commonFields(paper: ExportedPaper, options: ExportOptions, dialect: Dialect): Field[] {
  const { links, abstract, organisations, collections } = paper
  const [organisation] = organisations
  const marks = options.withMarks ? marksAsText(paper) : null
  const isOther = ({ kind }: Link): boolean => !['pdf', 'page', 'arxiv', 'doi'].includes(kind)
  return [
    ['doi', escapedOrNull(identifierOf(paper, 'doi'))],
    ['pmid', escapedOrNull(identifierOf(paper, 'pubmed'))],
    ['url', addressField(pageOf(paper) ?? links.find(({ kind }) => kind !== 'pdf'))],
    ['pdf', addressField(links.find(({ kind }) => kind === 'pdf'))],
    ['code', addressField(links.find((link) => isOther(link) && link !== pageOf(paper)))],
    // One name is all that the field holds for sure.
    [
      'institution',
      organisations.length === 1 && organisation !== undefined ? latexOfPlain(organisation) : null,
    ],
    ['keywords', subjectsOf(paper).map(keywordOf).join(', ') || null],
    ['groups', collections.map((path) => keywordOf(path.join(' > '))).join(', ') || null],
    ['abstract', options.withAbstracts && abstract !== null ? latexOfSource(abstract) : null],
    [dialect === 'bibtex' ? 'annote' : 'annotation', marks === null ? null : latexOfPlain(marks)],
  ]
}

/** An address is set by a command that takes it as it stands, but for braces and white space. */
function addressField(link: Link | undefined): string | null {
  if (link === undefined) return null
  return link.url
    .replace(/[\s{}\\^`"<>]/g, (sign) => encodeURIComponent(sign))
    .replace(/%(?![\da-f]{2})/gi, '%25')
}

function keywordOf(word: string): string {
  const text = latexOfPlain(oneLine(word))
  return /[,;]/.test(text) ? `{${text}}` : text
}

function escapedOrNull(text: string | null): string | null {
  return text === null ? null : latexOfPlain(text)
}

function fieldLine([name, value]: Field): string[] {
  if (value === null || value === '') return []
  return [`  ${name} = ${typeof value === 'string' ? `{${value}}` : value.macro},\n`]
}
