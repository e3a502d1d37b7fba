export { escapeMarkdown, markdownOfSource } from './escape-markdown.ts'
export { fillTemplate } from './fill-template.ts'
export { parseTemplate } from './parse-template.ts'
export type {
  MarkdownWords,
  Template,
  TemplateData,
  TemplateNames,
  TemplateProblem,
} from './template.ts'
