import type { Template } from '../../../shared/templates/index.ts'
import type { ExportedPaper } from '../../library/exported-paper.ts'
import { readSettings } from '../../library/setting-repository.ts'
import type { Exporter } from '../exporter.ts'
import type { MarkdownChoice } from './template-data.ts'
import { sealed } from './whole-file.ts'
import { templateOf, writePaperSection } from './write-paper-file.ts'

/** All papers in one Markdown file, each as the person's template has it. */
export const markdown: Exporter = {
  name: 'markdown',
  title: 'Markdown',
  about: 'Papers, quotes and notes as text that Obsidian and other editors read.',
  extension: 'md',
  mediaType: 'text/markdown',
  options: ['withMarks', 'withAbstracts'],
  write({ library: { database }, papers }, { withMarks, withAbstracts }) {
    const { markdownTemplate, markdownCallouts } = readSettings(database)
    const template = templateOf(markdownTemplate)
    const choice = { withMarks, withAbstracts, withCallouts: markdownCallouts }
    return sealed(sectionsOf(papers(), template, choice))
  },
}

function* sectionsOf(
  papers: Iterable<ExportedPaper>,
  template: Template,
  choice: MarkdownChoice,
): Iterable<string> {
  for (const paper of papers) yield `${writePaperSection(paper, template, choice)}\n`
}
