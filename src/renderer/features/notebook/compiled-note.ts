import type { CategoryId } from '../../../shared/model/highlight.ts'
import { NOTE_LENGTH_LIMIT } from '../../../shared/model/note-limit.ts'
import type { CompiledMark, CompiledPaper } from '../../../shared/model/notebook.ts'
import { writeNoteLink } from '../../../shared/notes/note-link.ts'
import {
  fillTemplate,
  markdownOfSource,
  parseTemplate,
  type TemplateData,
  type TemplateProblem,
} from '../../../shared/templates/index.ts'
import { plainText } from '../../../shared/text/index.ts'
import { calendarDayOf } from './day-name.ts'

/** What a template of compiled notes may name, with what it stands for. */
export const placeholders: Readonly<Record<string, string>> = {
  count: 'how many marks there are',
  today: 'the day of today',
  title: 'the title of the paper',
  authors: 'its authors',
  year: 'its year',
  link: 'its address',
  paper: 'a link to the paper in Offprint',
  quote: 'the words that were marked',
  note: 'the note on them',
  category: 'the name of the category',
  tags: 'the tags',
  day: 'the day of the mark',
  mark: 'a link to the mark in Offprint',
}
export const blocks: Readonly<Record<string, string>> = {
  papers: 'for each paper',
  marks: 'for each mark of it',
}

/** The template of compiled notes for as long as a person has not written one. */
export const usualTemplate = `# Marks, compiled on {{today}}

{{#papers}}
## {{paper}}

{{#authors}}
{{authors}}{{#year}} ({{year}}){{/year}}{{#link}}. {{link}}{{/link}}

{{/authors}}
{{#marks}}
{{#quote}}
> {{quote}}

{{/quote}}
{{#note}}
{{note}}

{{/note}}
{{#mark}}
{{category}}, {{day}}{{#tags}}, {{tags}}{{/tags}}: {{mark}}

{{/mark}}
{{/marks}}
{{/papers}}
`

/** What there is to say of the marks, and how categories are called. */
export interface ToCompile {
  readonly papers: readonly CompiledPaper[]
  readonly categoryName: (category: CategoryId) => string
  /** A calendar day, `YYYY-MM-DD`. */
  readonly today: string
}

/** A compiled note, or what is wrong with its template. `isCut` where it would be longer than it may be. */
export interface CompiledNote {
  readonly body: string
  readonly isCut: boolean
  readonly problems: readonly TemplateProblem[]
}

/**
 * Builds a note of marks by a template, as far as it is no longer than `limit`.
 *
 * @param data what `dataToCompile` makes of the marks
 * @param limit in UTF-16 units
 */
export function compileNote(source: string, data: TemplateData, limit = NOTE_LENGTH_LIMIT): CompiledNote {
  const names = { values: Object.keys(placeholders), lists: Object.keys(blocks) }
  const { template, problems } = parseTemplate(source, names)
  if (template === null) return { body: '', isCut: false, problems }
  const { text, isCut } = fillTemplate(template, data, limit)
  return { body: text, isCut, problems }
}

/**
 * The marks as a template names them. What is said of one is worked out when it is first asked for, and kept: a preview asks
 * for the first of ten thousand, again at every letter of its template.
 */
export function dataToCompile({ papers, categoryName, today }: ToCompile): TemplateData {
  const count = papers.reduce((sum, { marks }) => sum + marks.length, 0)
  return { count: `${count}`, today, papers: papers.map((paper) => dataOfPaper(paper, categoryName)) }
}

const freeNotes = 'Notes on no paper'

function dataOfPaper(paper: CompiledPaper, categoryName: ToCompile['categoryName']): TemplateData {
  const { id, title, authors, year, link, marks } = paper
  const titleWords = kept(() => (id === null ? freeNotes : markdownOfSource(title)))
  const paperLink = kept(() => (id === null ? freeNotes : writeNoteLink('paper', id, plainText(title))))
  const dataOfMarks = kept(() => marks.map((mark) => dataOfMark(mark, categoryName)))
  return {
    get title() {
      return { markdown: titleWords() }
    },
    get paper() {
      return { markdown: paperLink() }
    },
    authors: authors.join(', '),
    year: year ?? '',
    // An address is drawn as one as it stands; white space would end it.
    link: { markdown: link === null || /[\s<>]/.test(link) ? '' : link },
    get marks() {
      return dataOfMarks()
    },
  }
}

function dataOfMark(mark: CompiledMark, categoryName: ToCompile['categoryName']): TemplateData {
  const { kind, id, quote, note, category, tags, createdAt } = mark
  const quoteWords = kept(() => (quote === null ? '' : markdownOfSource(quote)))
  const markLink = kept(() => (kind === 'highlight' ? writeNoteLink('mark', id, plainText(quote ?? '')) : ''))
  return {
    get quote() {
      return { markdown: quoteWords() }
    },
    note: { markdown: note ?? '' },
    category: category === null ? '' : categoryName(category),
    tags: { markdown: tags.map((tag) => `#${tag}`).join(' ') },
    day: calendarDayOf(createdAt),
    get mark() {
      return { markdown: markLink() }
    },
  }
}

/** Works something out when it is first asked for. */
function kept<Value extends string | readonly TemplateData[]>(workOut: () => Value): () => Value {
  let value: Value | undefined
  return () => {
    value ??= workOut()
    return value
  }
}
