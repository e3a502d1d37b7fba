import { writeNoteRegion } from '../../../shared/paper-file/note-regions.ts'
import { writtenTag } from '../../../shared/paper-file/paper-file.ts'
import { type MarkdownWords, markdownOfSource, type TemplateData } from '../../../shared/templates/index.ts'
import type { ExportedHighlight, ExportedPaper } from '../../library/exported-paper.ts'
import { addressOf, dateOf, identifierOf } from '../paper-facts.ts'
import { paragraphsOf } from '../readable-text.ts'

/** What a person chose of how files are written. */
export interface MarkdownChoice {
  readonly withMarks: boolean
  readonly withAbstracts: boolean
  /** Whether quotes are callouts, which Obsidian draws with their category. */
  readonly withCallouts: boolean
}

/** What a template of Markdown files is filled with for a paper. */
export function templateDataOf(paper: ExportedPaper, choice: MarkdownChoice): TemplateData {
  const date = dateOf(paper)
  const marks = choice.withMarks ? paper.highlights : []
  return {
    title: sourceWords(paper.title),
    authors: paper.authors.join(', '),
    year: date?.slice(0, 4) ?? '',
    date: date ?? '',
    venue: paper.venue ?? '',
    address: { markdown: safeAddress(addressOf(paper)) },
    arxiv: identifierOf(paper, 'arxiv') ?? '',
    doi: identifierOf(paper, 'doi') ?? '',
    abstract: choice.withAbstracts ? paragraphs(paper.abstract ?? '') : '',
    keywords: paper.keywords.join(', '),
    tags: hashTags(paper.tags),
    state: paper.state,
    remark: paper.remark ?? '',
    count: marks.length === 0 ? '' : String(marks.length),
    note: { markdown: choice.withMarks ? writeNoteRegion(`paper-${paper.id}`, paper.note?.body ?? '') : '' },
    marks: marks.map((mark) => markData(mark, choice)),
  }
}

function markData(mark: ExportedHighlight, { withCallouts }: MarkdownChoice): TemplateData {
  const { id, category, quote, field, tags, createdAt, note } = mark
  return {
    id,
    quoted: { markdown: quotedMark(mark, withCallouts) },
    quote: sourceWords(quote),
    category: category.name,
    colour: category.hue,
    field,
    day: createdAt.slice(0, 10),
    tags: hashTags(tags),
    note: { markdown: writeNoteRegion(`mark-${id}`, note?.body ?? '') },
  }
}

/** The words of a highlight as a quote, and below it the name by which other files can link to it. */
function quotedMark({ id, category, quote }: ExportedHighlight, isCallout: boolean): string {
  const head = isCallout ? [`> [!${calloutOf[category.id]}] ${oneLineOf(category.name)}`] : []
  return [...head, `> ${sourceWords(quote).markdown}`, '', `^mark-${id}`].join('\n')
}

/** The kinds of callouts that Obsidian knows, by what they say and by their colours. */
const calloutOf: Readonly<Record<ExportedHighlight['category']['id'], string>> = {
  general: 'quote',
  method: 'example',
  result: 'success',
  doubt: 'question',
  definition: 'info',
  'to-do': 'todo',
  quote: 'cite',
  aside: 'note',
}

/** Source text as Markdown in which nothing reads as a comment or as a name of ours. */
function sourceWords(source: string): MarkdownWords {
  return { markdown: unforged(markdownOfSource(source)) }
}

function paragraphs(source: string): MarkdownWords {
  return {
    markdown: paragraphsOf(source)
      .map((one) => sourceWords(one).markdown)
      .join('\n\n'),
  }
}

function unforged(markdown: string): string {
  return markdown.replaceAll('<!--', '< !--').replace(/\^(?=mark-)/g, '\\^')
}

function oneLineOf(words: string): string {
  return unforged(words.replace(/\s+/g, ' ').trim())
}

function hashTags(names: readonly string[]): MarkdownWords {
  return { markdown: names.map((name) => `#${unforged(writtenTag(name))}`).join(' ') }
}

function safeAddress(address: string | null): string {
  return address === null ? '' : address.replace(/[<>\s]/g, encodeURIComponent)
}
