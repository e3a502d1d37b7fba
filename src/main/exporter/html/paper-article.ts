import type { ExportOptions } from '../../../shared/model/export.ts'
import type { ExportedHighlight, ExportedNote, ExportedPaper } from '../../library/exported-paper.ts'
import { addressOf, dateOf } from '../paper-facts.ts'
import { escapeHtml, linkTo } from './escape-html.ts'
import { markedParagraphs, markedText, type NumberedMark } from './marked-text.ts'

/** A paper as an article of the page: its texts with their highlights, and what a person wrote beside them. */
export function paperArticle(paper: ExportedPaper, { withAbstracts, withMarks }: ExportOptions): string {
  const marks = withMarks ? numbered(paper.highlights) : []
  const of = (field: ExportedHighlight['field'], text: string): NumberedMark[] =>
    marks.filter(
      ({ highlight }) => highlight.field === field && highlight.text === text && isPlaced(highlight),
    )
  const { title, abstract, id } = paper
  const paragraphs =
    withAbstracts && abstract !== null ? markedParagraphs(abstract, of('abstract', abstract)) : []
  return [
    `<article id="p-${id}">`,
    '<div class="text">',
    `<h2>${markedText(title, of('title', title))}</h2>`,
    factsOf(paper),
    ...paragraphs.map((paragraph) => `<p>${paragraph.trim()}</p>`),
    '</div>',
    withMarks ? asideOf(paper, marks) : '',
    '</article>\n',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function numbered(highlights: readonly ExportedHighlight[]): NumberedMark[] {
  let count = 0
  return highlights.map((highlight) => {
    if (highlight.note !== null) count += 1
    return { highlight, number: highlight.note === null ? null : count }
  })
}

const isPlaced = ({ anchor }: ExportedHighlight): boolean => anchor !== 'orphan'

function factsOf(paper: ExportedPaper): string {
  const { authors, venue, links } = paper
  const address = addressOf(paper)
  const others = links.filter(({ url }) => url !== address)
  const lines = [
    escapeHtml(authors.join(', ')),
    [venue, dateOf(paper)]
      .filter((part) => part !== null)
      .map((part) => escapeHtml(part))
      .join(', '),
    [
      ...(address === null ? [] : [linkTo(address, escapeHtml(address))]),
      ...others.map(({ kind, url }) => linkTo(url, escapeHtml(kind === 'other' ? url : kind))),
    ].join(' · '),
  ]
  return `<p class="facts">${lines.filter((line) => line !== '').join('<br>')}</p>`
}

function asideOf(paper: ExportedPaper, marks: readonly NumberedMark[]): string {
  const { tags, collections, remark, note } = paper
  const lost = marks.filter(({ highlight, number }) => !isPlaced(highlight) && number === null)
  const noted = marks.filter(({ number }) => number !== null)
  const parts = [
    ...(tags.length === 0 ? [] : [filed('Tags', tags.map((tag) => `#${tag}`).join(' '))]),
    ...(collections.length === 0
      ? []
      : [filed('Collections', collections.map((path) => path.join(' / ')).join('; '))]),
    ...(remark === null ? [] : [filed('Remark', remark)]),
    ...(note === null ? [] : [noteHtml(note)]),
    ...(noted.length === 0 ? [] : [`<ol>\n${noted.map(notedMark).join('\n')}\n</ol>`]),
    ...(lost.length === 0 ? [] : [`<ul>\n${lost.map(lostMark).join('\n')}\n</ul>`]),
  ]
  return parts.length === 0 ? '' : `<aside class="aside" aria-label="Notes">\n${parts.join('\n')}\n</aside>`
}

function filed(name: string, text: string): string {
  return `<p class="filed"><b>${name}:</b> ${escapeHtml(text)}</p>`
}

function notedMark({ highlight, number }: NumberedMark): string {
  const { id, note } = highlight
  const quote = isPlaced(highlight) ? `<a href="#h-${id}">${quoteOf(highlight)}</a>` : quoteOf(highlight)
  return `<li id="n-${id}" value="${number}"><blockquote>${quote} ${chip(highlight)}</blockquote>${note === null ? '' : noteHtml(note)}</li>`
}

function lostMark({ highlight }: NumberedMark): string {
  return `<li id="h-${highlight.id}"><blockquote>${quoteOf(highlight)} ${chip(highlight)}</blockquote></li>`
}

function quoteOf({ quote }: ExportedHighlight): string {
  return `“${markedText(quote, [])}”`
}

/** The category, the tags and the day. */
function chip({ category, tags, createdAt, anchor }: ExportedHighlight): string {
  const about = [
    ...tags.map((tag) => escapeHtml(`#${tag}`)),
    `<time datetime="${escapeHtml(createdAt)}">${escapeHtml(createdAt.slice(0, 10))}</time>`,
    ...(anchor === 'orphan' ? ['no longer in the text'] : []),
  ]
  return `<span class="chip ${category.hue}">${escapeHtml(category.name)}</span> <span class="by">${about.join(' ')}</span>`
}

/** A note as it was typed: its Markdown reads as it stands. */
export function noteHtml({ body }: ExportedNote): string {
  return `<p class="note">${escapeHtml(body.trim())}</p>`
}
