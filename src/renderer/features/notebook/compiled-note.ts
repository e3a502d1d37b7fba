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

/** A compiled note, or what is wrong with its template. `isCut` where it would be longer than notes may be. */
export interface CompiledNote {
  readonly body: string
  readonly isCut: boolean
  readonly problems: readonly TemplateProblem[]
}

/** Builds a note of marks by a template. */
export function compileNote(source: string, what: ToCompile): CompiledNote {
  const names = { values: Object.keys(placeholders), lists: Object.keys(blocks) }
  const { template, problems } = parseTemplate(source, names)
  if (template === null) return { body: '', isCut: false, problems }
  const { text, isCut } = fillTemplate(template, dataOf(what), NOTE_LENGTH_LIMIT)
  return { body: text, isCut, problems }
}

function dataOf({ papers, categoryName, today }: ToCompile): TemplateData {
  const count = papers.reduce((sum, { marks }) => sum + marks.length, 0)
  return {
    count: `${count}`,
    today,
    papers: papers.map(
      ({ id, title, authors, year, link, marks }): TemplateData => ({
        title: { markdown: id === null ? freeNotes : markdownOfSource(title) },
        paper: { markdown: id === null ? freeNotes : writeNoteLink('paper', id, plainText(title)) },
        authors: authors.join(', '),
        year: year ?? '',
        // An address is drawn as one as it stands; white space would end it.
        link: { markdown: link === null || /[\s<>]/.test(link) ? '' : link },
        marks: marks.map((mark) => dataOfMark(mark, categoryName)),
      }),
    ),
  }
}

const freeNotes = 'Notes on no paper'

function dataOfMark(mark: CompiledMark, categoryName: ToCompile['categoryName']): TemplateData {
  const { kind, id, quote, note, category, tags, createdAt } = mark
  return {
    quote: { markdown: quote === null ? '' : markdownOfSource(quote) },
    note: { markdown: note ?? '' },
    category: category === null ? '' : categoryName(category),
    tags: { markdown: tags.map((tag) => `#${tag}`).join(' ') },
    day: calendarDayOf(createdAt),
    mark: {
      markdown: kind === 'highlight' ? writeNoteLink('mark', id, plainText(quote ?? '')) : '',
    },
  }
}
