import type { DecodedInput, ParsedCapture, WholeFormat } from '../format.ts'
import { gatherSections, weighSections } from './gather-sections.ts'
import { readMarkdownSections } from './markdown-sections.ts'

/** Headings of a manual, an article or a story, not of papers. */
const OTHER_HEADING =
  /^(?:\W{0,3})(?:install(?:ation|ing)?|usage|(?:getting|quick)[ -]?start(?:ed)?|licen[cs]e|contribut(?:ing|ors|ions)|requirements|citation|citing|acknowledge?ments?|table of contents|contents|features|documentation|docs|change ?log|examples?|tests?|testing|development|build(?:ing)?|configuration|config|faq|introduction|conclusions?|references|methods?|background|related work|overview|about|support|roadmap|setup|api|ingredients|directions|instructions|notes?|day \d+|chapter \d+.*|part \d+.*)(?:\W{0,3})$/i

/** Markdown in which each paper is a heading, or words in bold, with its abstract below. */
export const markdownHeadings: WholeFormat = {
  name: 'markdown-headings',
  title: 'Markdown with titles over abstracts',
  about: 'Notes and digests in Markdown: each paper a heading or words in bold, its abstract below.',
  reads: 'whole',
  shape: 'prose',
  parserVersion: 1,
  recognise,
  parse,
}

function recognise(sample: string): number {
  if (/^\s*[<{]/.test(sample) || !/^(?:#{1,6}[ \t]|=+\s*$|-{3,}\s*$)|(?:\*\*|__)\S/m.test(sample)) return 0
  const { sections, headings } = readMarkdownSections(sample)
  const others = headings.filter((heading) => OTHER_HEADING.test(heading)).length
  if (sections.length === 0 || others * 5 > headings.length) return 0
  const { entries, complete, identified, scholarly } = weighSections(sections)
  if (complete < 0.5) return 0
  if (identified >= 0.6) return 0.6
  return entries > 1 && scholarly >= 0.6 ? 0.45 : 0
}

function parse({ text }: DecodedInput): ParsedCapture {
  return gatherSections(readMarkdownSections(text))
}
