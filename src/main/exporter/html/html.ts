import { createHash } from 'node:crypto'
import type { ExportOptions } from '../../../shared/model/export.ts'
import type { Exporter, ExportSource } from '../exporter.ts'
import { escapeHtml } from './escape-html.ts'
import { pageStyle } from './page-style.ts'
import { noteHtml, paperArticle } from './paper-article.ts'

export const html: Exporter = {
  name: 'html',
  title: 'Web page',
  about: 'One file that any browser opens: highlights in their colours, notes beside them, formulas set.',
  extension: 'html',
  mediaType: 'text/html',
  options: ['withAbstracts', 'withMarks'],
  write,
}

function* write(source: ExportSource, options: ExportOptions): Generator<string> {
  yield head(source, options)
  for (const paper of source.papers()) yield paperArticle(paper, options)
  let isFirst = true
  if (options.withMarks) {
    for (const note of source.freeNotes()) {
      if (isFirst) yield '<section aria-labelledby="own-notes">\n<h2 id="own-notes">Notes</h2>\n'
      isFirst = false
      yield `${noteHtml(note)}\n`
    }
  }
  yield `${isFirst ? '' : '</section>\n'}</main>\n</body>\n</html>\n`
}

/** The page allows nothing but its own style, which is told by its hash. */
function head({ title, exportedAt, keys, categories }: ExportSource, { withMarks }: ExportOptions): string {
  const hash = createHash('sha256').update(pageStyle).digest('base64')
  const legend = categories.map(
    ({ name, hue }) => `<li><span class="chip ${hue}">${escapeHtml(name)}</span></li>`,
  )
  const count = keys.length === 1 ? '1 paper' : `${keys.length} papers`
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Offprint">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    `<header>\n<h1>${escapeHtml(title)}</h1>\n<p class="about">${count}, ${exportedAt.slice(0, 10)}</p>`,
    ...(withMarks ? [`<ul class="legend" aria-label="Categories">\n${legend.join('\n')}\n</ul>`] : []),
    '</header>',
    '<main>',
  ].join('\n')}\n`
}
