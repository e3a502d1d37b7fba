import type { TemplateNames } from '../templates/index.ts'

/** What a template of Markdown files may use. The head of a file is no part of it: it is always there. */
export const paperTemplateNames: TemplateNames = {
  values: [
    'title',
    'authors',
    'year',
    'date',
    'venue',
    'address',
    'arxiv',
    'doi',
    'abstract',
    'keywords',
    'state',
    'remark',
    'count',
    'quoted',
    'quote',
    'category',
    'colour',
    'field',
    'day',
    'tags',
    'id',
    'note',
  ],
  lists: ['marks'],
}

/** The template until a person writes another one. */
export const usualPaperTemplate = `# {{title}}

{{authors}}{{#date}} · {{date}}{{/date}}{{#venue}} · {{venue}}{{/venue}}{{#address}} · <{{address}}>{{/address}}

{{#abstract}}
## Abstract

{{abstract}}

{{/abstract}}
{{#count}}
## Highlights

{{/count}}
{{#marks}}
{{quoted}}

{{category}}{{#tags}} · {{tags}}{{/tags}} · {{day}}

{{note}}

{{/marks}}
## Note

{{note}}
`
