/** A template that was read: what it says, piece by piece. */
export type Template = readonly TemplatePiece[]

/** A piece of a template. `line` counts from 1. */
export type TemplatePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string; readonly indent: string }
  | {
      readonly kind: 'block'
      readonly name: string
      /** True for what stands where there is nothing of that name. */
      readonly isInverted: boolean
      readonly pieces: Template
    }

/** What is wrong with a template, in a sentence for a person. `line` counts from 1. */
export interface TemplateProblem {
  readonly line: number
  readonly message: string
}

/** The names that a template may use. */
export interface TemplateNames {
  /** Those that stand for words: `{{name}}`, and `{{#name}}…{{/name}}` for what stands only where there are any. */
  readonly values: readonly string[]
  /** Those that stand for several things, each with names of its own: `{{#name}}…{{/name}}`. */
  readonly lists: readonly string[]
}

/** Words that are Markdown already, and are put in as they are. */
export interface MarkdownWords {
  readonly markdown: string
}

/** What a name stands for: plain words, which are escaped; Markdown; or several things. */
export type TemplateValue = string | MarkdownWords | readonly TemplateData[]

/** What a template is filled with, by name. A name that is not there stands for nothing. */
export interface TemplateData {
  readonly [name: string]: TemplateValue
}
