import type { ExportOptions } from '../../../shared/model/export.ts'
import type { ExportedPaper } from '../../library/exported-paper.ts'
import type { Exporter, ExportSource } from '../exporter.ts'
import { marksAsText } from '../marks-as-text.ts'
import { addressOf, dateOf, identifierOf, kindOfWork, pageOf, subjectsOf } from '../paper-facts.ts'
import { oneLine, paragraphsOf, readableLine, readableText } from '../readable-text.ts'
import { citationKeys } from './citation-keys.ts'
import { nameParts } from './name-parts.ts'
import { withoutMentions } from './own-mentions.ts'

const TYPES = { article: 'article-journal', conference: 'paper-conference', preprint: 'article' } as const

export const cslJson: Exporter = {
  name: 'csl-json',
  title: 'CSL-JSON',
  about: 'References for pandoc, Zotero and citation styles.',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  options: ['withAbstracts', 'withMarks'],
  write,
}

function* write(source: ExportSource, options: ExportOptions): Generator<string> {
  const keyOf = citationKeys()
  yield '['
  let separator = '\n'
  for (const paper of source.papers()) {
    yield `${separator}${JSON.stringify(itemOf(paper, keyOf(paper), options), null, 2).replace(/^/gm, '  ')}`
    separator = ',\n'
  }
  yield '\n]\n'
}

/** An item of CSL 1.0.2; what is not known is left out. */
function itemOf(paper: ExportedPaper, id: string, options: ExportOptions): object {
  const { title, authors, venue, abstract } = paper
  const arxiv = identifierOf(paper, 'arxiv')
  const date = dateOf(paper)
  const marks = options.withMarks ? marksAsText(paper) : null
  const subjects = subjectsOf(paper).map(oneLine)
  return withoutBlanks({
    id,
    type: TYPES[kindOfWork(paper)],
    title: readableLine(title),
    author: authors.map(nameOf),
    issued: date === null ? null : { 'date-parts': [date.split('-').map(Number)] },
    'container-title': venue === null ? null : oneLine(venue),
    DOI: identifierOf(paper, 'doi'),
    PMID: identifierOf(paper, 'pubmed'),
    number: arxiv === null ? null : `arXiv:${arxiv}`,
    archive: arxiv === null ? null : 'arXiv',
    URL: pageOf(paper)?.url ?? addressOf(paper),
    // A list where one of them holds the comma that parts them.
    keyword: subjects.some((word) => /[,;]/.test(word)) ? subjects : subjects.join(', '),
    abstract:
      options.withAbstracts && abstract !== null ? paragraphsOf(readableText(abstract)).join('\n\n') : null,
    note: marks === null ? null : withoutMentions(marks),
  })
}

function nameOf(printed: string): object {
  const parts = nameParts(printed)
  return 'literal' in parts ? parts : withoutBlanks(parts)
}

function withoutBlanks(item: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(item).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
