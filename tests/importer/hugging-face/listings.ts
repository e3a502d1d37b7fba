import fc from 'fast-check'
import { expect } from 'vitest'
import type { ParsedCapture } from '../../../src/main/importer/formats/format.ts'
import { abstractOn } from '../builders/importing.ts'

/** A paper as it stands on a generated papers page. */
export interface ListedPaper {
  readonly id: string
  readonly title: string
  readonly abstract: string
  readonly votes: number | null
  readonly comments: number | null
  readonly organisation: string | null
  readonly authorCount: number
  /** As printed, and as it must be read on 23 November 2026. */
  readonly date: { readonly printed: string; readonly day: string } | null
  readonly code: string | null
}

/** How a generated page is written down. */
export interface PageLayout {
  readonly lineEnd: string
  readonly furniture: readonly string[]
  readonly isWrapped: boolean
}

const titleWord = fc.constantFrom(
  ...[
    'Quiet',
    'Tokens',
    '[Re]',
    '(Large)',
    '[0,',
    '1)',
    'f(x)',
    '“Codecs”',
    'R2R',
    'k^{th}',
    '*Very*',
    '100%!',
    'What?',
  ],
  ...['of', 'in', '--', 'a_b', '<2MB', 'Merging:', 'C#', '&', "``Late''", 'x|y', '3.5'],
)
const title = fc
  .tuple(
    fc.constantFrom('Quiet', 'Merging', 'Depth', '[Re]', '“Late”'),
    fc.array(titleWord, { minLength: 1, maxLength: 9 }),
  )
  .map(([first, rest]) => [first, ...rest].join(' '))
const crumb = fc.constantFrom(
  ...[
    '[0, 1)',
    '(see [1])',
    '[1][2]',
    '**bold (B)**',
    '$\\alpha_{i}$',
    '\\%',
    'https://example.org/a_(b).',
    'na\\"ively',
  ],
  ...['paper.Experimental', '>20%', '[code]', '...'],
)
const abstract = fc
  .tuple(fc.constantFrom('tokens', 'depth', 'codecs'), fc.array(crumb, { maxLength: 4 }))
  .map(([topic, crumbs]) => `${abstractOn(topic)} ${['Crumbs', ...crumbs].join(' and ')} are shown.`)
const code = fc.constantFrom('https://github.com/quiet/tokens', 'https://github.com/quiet/tokens_(late)')

/** Papers with ids of their own, hostile titles and abstracts, and any of what may stand around them. */
export const listedPapers = (most: number): fc.Arbitrary<ListedPaper[]> =>
  fc
    .array(
      fc.record({
        title,
        abstract,
        votes: fc.option(fc.nat({ max: 5000 })),
        comments: fc.option(fc.nat({ max: 90 })),
        organisation: fc.option(fc.constantFrom('Some Lab', 'Quiet [AI]')),
        authorCount: fc.integer({ min: 1, max: 900 }),
        date: fc.constantFrom(
          { printed: 'May 29', day: '2026-05-29' },
          { printed: 'Dec 24', day: '2025-12-24' },
          { printed: 'Aug 3, 2018', day: '2018-08-03' },
        ),
        code: fc.option(code),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((papers) =>
      papers.map((paper, index) => ({ ...paper, id: `2601.${String(index + 1).padStart(5, '0')}` })),
    )

/** One paper with all that a page may print of it. */
export const examplePaper = (title: string, id = '2601.00001'): ListedPaper => ({
  ...{ id, title, abstract: abstractOn(title), votes: 101, comments: 6, organisation: 'Some Lab' },
  ...{ authorCount: 8, date: { printed: 'May 29', day: '2026-05-29' }, code: null },
})

const FURNITURE = [
  ...[
    'new',
    'Get trending papers in your email inbox once a day!',
    'Subscribe',
    'Daily Papers',
    'Trending Papers',
  ],
  ...['byAK and the research community', 'Daily', 'Weekly', 'Monthly'],
]

/** Furniture missing, in any order or doubled; either kind of line end; wrapped or not. */
export const pageLayout: fc.Arbitrary<PageLayout> = fc
  .record({
    lineEnd: fc.constantFrom('\n', '\r\n'),
    lines: fc.shuffledSubarray(FURNITURE),
    isDoubled: fc.boolean(),
    isWrapped: fc.boolean(),
  })
  .map(({ lineEnd, lines, isDoubled, isWrapped }) => ({
    lineEnd,
    isWrapped,
    furniture: isDoubled ? lines.flatMap((line) => [line, line]) : lines,
  }))

export const pageOf = ({ id }: ListedPaper): string => `https://huggingface.co/papers/${id}`

export const loginOf = ({ id }: ListedPaper): string => `https://huggingface.co/login?next=%2Fpapers%2F${id}`

/** Breaks a text at blanks into lines of about so many characters. */
export const wrapped = (text: string, width: number, lineBreak: string): string => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line === undefined || line.length + word.length >= width) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines.join(lineBreak)
}

type Known = 'votes' | 'comments' | 'listedOn' | 'organisations' | 'page'

/** Exactly the papers were read, with what the form holds of them, no author made of a count, and nothing to complain of. */
export const expectListed = (
  read: ParsedCapture,
  listed: readonly ListedPaper[],
  known: readonly Known[] = ['votes', 'comments', 'listedOn', 'organisations', 'page'],
): void => {
  const only = <Value>(what: Known, value: Value | null | undefined): Value | undefined =>
    known.includes(what) ? (value ?? undefined) : undefined
  expect(read.entries.map(({ span: _span, line: _line, ...said }) => said)).toEqual(
    listed.map((paper) => ({
      title: paper.title,
      abstract: paper.abstract,
      votes: only('votes', paper.votes),
      comments: only('comments', paper.comments),
      listedOn: only('listedOn', paper.date?.day),
      organisations: only('organisations', paper.organisation === null ? null : [paper.organisation]) ?? [],
      links: [
        ...(known.includes('page') ? [{ kind: 'page', url: pageOf(paper) }] : []),
        ...(paper.code === null ? [] : [{ kind: 'code', url: paper.code }]),
      ],
    })),
  )
  expect([...read.problems, ...(read.refused ?? [])]).toEqual([])
}

/** Every line that is not blank has a part, and parts are in order and apart, with their lines and reasons. */
export const expectEveryLineInAPart = (text: string, { parts }: ParsedCapture): void => {
  const lines = text.split(/\r\n|\r|\n/)
  const ends = [...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)
  const lineAt = (offset: number): number => ends.filter((end) => end <= offset).length + 1
  const covered = new Set<number>()
  const wrong = parts.filter((part, index) => {
    for (let at = part.line; at <= lineAt(part.end - 1); at += 1) covered.add(at)
    const isInOrder = part.start >= (parts[index - 1]?.end ?? 0) && part.end > part.start
    return !isInOrder || part.line !== lineAt(part.start) || (part.kind === 'skipped' && !part.reason)
  })
  expect(wrong).toEqual([])
  const bare = lines.filter(
    (line, index) => /[^\s\u200b-\u200f\u2060\ufeff]/u.test(line) && !covered.has(index + 1),
  )
  expect(bare).toEqual([])
}
