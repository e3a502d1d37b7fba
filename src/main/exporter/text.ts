import type { ExportOptions } from '../../shared/model/export.ts'
import type { ExportedHighlight, ExportedPaper } from '../library/exported-paper.ts'
import type { Exporter, ExportSource } from './exporter.ts'
import { addressOf, dateOf } from './paper-facts.ts'
import { oneLine, paragraphsOf, readableLine, readableText } from './readable-text.ts'

const RULE = '─'.repeat(40)

export const text: Exporter = {
  name: 'text',
  title: 'Plain text',
  about: 'To read, print or paste anywhere: each paper with its abstract, highlights and notes.',
  extension: 'txt',
  mediaType: 'text/plain',
  options: ['withAbstracts', 'withMarks'],
  write,
}

function* write(source: ExportSource, options: ExportOptions): Generator<string> {
  let isFirst = true
  for (const paper of source.papers()) {
    yield `${isFirst ? '' : `\n${RULE}\n\n`}${paperAsText(paper, options)}\n`
    isFirst = false
  }
  if (!options.withMarks) return
  for (const note of source.freeNotes()) {
    yield `${isFirst ? '' : `\n${RULE}\n\n`}Note, ${note.createdAt.slice(0, 10)}\n\n${tidy(note.body)}\n`
    isFirst = false
  }
}

function paperAsText(paper: ExportedPaper, { withAbstracts, withMarks }: ExportOptions): string {
  const { title, authors, venue, abstract } = paper
  const place = [venue === null ? '' : oneLine(venue), dateOf(paper) ?? ''].filter((part) => part !== '')
  const head = [
    readableLine(title),
    authors.map(oneLine).join(', '),
    place.join(', '),
    addressOf(paper) ?? '',
  ]
  return [
    head.filter((line) => line !== '').join('\n'),
    ...(withAbstracts && abstract !== null ? paragraphsOf(readableText(abstract)) : []),
    ...(withMarks ? madeOf(paper) : []),
  ].join('\n\n')
}

/** What a person made of a paper, a paragraph each. */
function madeOf({ tags, collections, remark, note, highlights }: ExportedPaper): string[] {
  const filed = [
    ...(tags.length > 0 ? [`Tags: ${tags.map((tag) => `#${oneLine(tag)}`).join(' ')}`] : []),
    ...(collections.length > 0
      ? [`Collections: ${collections.map((path) => path.map(oneLine).join(' / ')).join('; ')}`]
      : []),
    ...(remark === null ? [] : [`Remark: ${oneLine(remark)}`]),
  ]
  return [
    ...(filed.length > 0 ? [filed.join('\n')] : []),
    ...(note === null ? [] : [`Note: ${tidy(note.body)}`]),
    ...highlights.map(highlightAsText),
  ]
}

function highlightAsText({ quote, category, tags, createdAt, anchor, note }: ExportedHighlight): string {
  const about = [
    oneLine(category.name),
    ...tags.map((tag) => `#${oneLine(tag)}`),
    createdAt.slice(0, 10),
    ...(anchor === 'orphan' ? ['no longer in the text'] : []),
  ]
  const line = `• “${readableLine(quote)}” (${about.join(', ')})`
  return note === null ? line : `${line}\n${tidy(note.body).replace(/^(?=.)/gm, '  ')}`
}

/** A note with line feeds alone, and nothing that a terminal would obey. */
function tidy(body: string): string {
  return body
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim()
}
