import { writeFrontMatter } from '../../../shared/paper-file/front-matter.ts'
import { sectionOf, writtenTag } from '../../../shared/paper-file/paper-file.ts'
import { paperTemplateNames, usualPaperTemplate } from '../../../shared/paper-file/usual-template.ts'
import { fillTemplate, parseTemplate, type Template } from '../../../shared/templates/index.ts'
import { plainText } from '../../../shared/text/index.ts'
import type { ExportedPaper } from '../../library/exported-paper.ts'
import { addressOf, dateOf, identifierOf } from '../paper-facts.ts'
import { type MarkdownChoice, templateDataOf } from './template-data.ts'

/** The most that one paper is written as, in UTF-16 units. */
const LONGEST_FILE = 20_000_000

/** The template that a person wrote, or the usual one where they wrote none or one with mistakes. */
export function templateOf(source: string | null): Template {
  const own = source === null ? null : parseTemplate(source, paperTemplateNames).template
  return own ?? parseTemplate(usualPaperTemplate, paperTemplateNames).template ?? []
}

/** A paper as a Markdown file of its own: a head that other programs read, and what the template makes of it. */
export function writePaperFile(paper: ExportedPaper, template: Template, choice: MarkdownChoice): string {
  return `${headOf(paper)}\n${bodyOf(paper, template, choice)}`
}

/** The same as a part of a file of several papers: a line that is not shown stands for the head. */
export function writePaperSection(paper: ExportedPaper, template: Template, choice: MarkdownChoice): string {
  return `${sectionOf(paper.id)}\n\n${bodyOf(paper, template, choice)}\n`
}

function bodyOf(paper: ExportedPaper, template: Template, choice: MarkdownChoice): string {
  return `${fillTemplate(template, templateDataOf(paper, choice), LONGEST_FILE).text.trim()}\n`
}

function headOf(paper: ExportedPaper): string {
  const date = dateOf(paper)
  return writeFrontMatter([
    ['title', plainText(paper.title)],
    ['authors', paper.authors],
    ['year', date === null ? null : Number(date.slice(0, 4))],
    ['arxiv', identifierOf(paper, 'arxiv')],
    ['doi', identifierOf(paper, 'doi')],
    ['url', addressOf(paper)],
    ['tags', paper.tags.map(writtenTag)],
    ['state', paper.state],
    ['starred', paper.isStarred],
    ['remark', paper.remark],
    ['added', paper.addedAt.slice(0, 10)],
    ['offprint-id', paper.id],
  ])
}
