import fc from 'fast-check'

/** A paper as it was put into a generated capture. */
export interface PlacedPaper {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** A generated capture: its text, and what a reader must find in it. */
export interface GeneratedCapture {
  readonly text: string
  readonly papers: readonly PlacedPaper[]
  readonly furniture: readonly string[]
  /** The line of each title, counted from 1. */
  readonly titleLines: readonly number[]
}

const words = (text: string): string[] => text.split(' ')
const topics = words(
  'Sparse Token Routing Latent Diffusion Attention Memory Quantized Speech Audits Graphs Decoding Planning Retrieval ' +
    'Alignment Codebooks Tokenization Pre-Training Next-Token LLMs VQGAN RetroMAE R2R Transformers Compression',
)
const joints = words('of in with for and via over from to on the a')
const plain = words(
  'the model tokens that are in a long prompt of many layers and every result we report on this benchmark with no ' +
    'further training language large models text generation visual decoding it is shown which can',
)
const crumbs = [
  'k^{th}',
  'ktimes k',
  '20\\%',
  "``token''",
  'na\\"ively',
  'O(n \\log n)',
  '\\textless2MB',
  '\\eg',
  '\\ie,',
  '(Clark et al., 2022)',
  'spacex2013the',
  '>20%',
  '**bold (B)**',
  'paper.Experimental',
  'e.g., GPT-4',
  '$\\alpha$-entmax',
  'https://example.org/code.',
]

const pick = (from: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...from)

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const joined = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      pick(topics),
      fc.array(fc.oneof({ weight: 3, arbitrary: pick(topics) }, pick(joints)), {
        minLength: min - 1,
        maxLength: max - 1,
      }),
    )
    .map(([first, rest]) => [first, ...rest].join(' '))
const twoWords = fc.tuple(pick(topics), pick(topics)).map((pair) => pair.join(' '))
const sentenceCase = joined(3, 9).map((text) => capitalised(text.toLowerCase()))
const subtitle = fc
  .tuple(
    fc.constantFrom(': ', ' -- ', '? ', ' (Large) ', ' “Codecs” for ', " ``Codecs'' and ", '!: '),
    joined(1, 8),
  )
  .map((parts) => parts.join(''))

/** Two words, a line of ten, or far over a hundred characters; with a subtitle or without; ending as titles do. */
const title = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: joined(2, 9) },
      twoWords,
      sentenceCase,
      joined(11, 16),
      fc.tuple(fc.oneof(joined(1, 8), sentenceCase), subtitle).map((parts) => parts.join('')),
    ),
    fc.constantFrom('', '', '', '', '!', '?', '.', ' (Large)', ' v2', '"'),
  )
  .map((parts) => parts.join(''))

const openers = words('We Our This However,_the In_this_work,_we Recent To_address_this,_we These').map(
  (one) => one.replaceAll('_', ' '),
)

const sentence = fc
  .tuple(
    pick(openers),
    fc.array(fc.oneof({ weight: 9, arbitrary: pick(plain) }, pick(crumbs)), { minLength: 8, maxLength: 22 }),
  )
  .map(([start, rest]) => `${start} ${rest.join(' ')}`)

/** Endings of real abstracts: most in a full stop, some cut off, some in a bare link or in nothing at all. */
const ending = fc.constantFrom('.', '.', '.', '.', '...', '…', '!', '', ' https://example.org/code', '.)')

const prose = (sentences: { minLength: number; maxLength: number }): fc.Arbitrary<string> =>
  fc.tuple(fc.array(sentence, sentences), ending).map(([all, end]) => `${all.join('. ')}${end}`)

const closing = fc.constantFrom(
  'Keywords: tokens, depth, audits, Large Language Models',
  'Keywords - Decoding, Large Language Model',
  'Code: https://example.org/code',
  'Our code is available at https://example.org/code.',
  'We release the code and the data.',
  'Extensive experiments demonstrate consistent improvements.',
  'Results on six benchmarks confirm the approach.',
  '1) We count what is lost. 2) We report what is left.',
)

/** The first paragraph of an abstract: a page of text, or one sentence. */
const opening = fc.oneof(
  { weight: 3, arbitrary: prose({ minLength: 4, maxLength: 9 }) },
  prose({ minLength: 1, maxLength: 1 }),
)
const further = fc.oneof({ weight: 2, arbitrary: prose({ minLength: 2, maxLength: 6 }) }, closing)

/** Paragraphs of one abstract, at most this many. */
const abstract = (most: number): fc.Arbitrary<string[]> =>
  fc.tuple(opening, fc.array(further, { maxLength: most - 1 })).map(([first, rest]) => [first, ...rest])

const furniture = fc.shuffledSubarray([
  'new',
  'Get trending papers in your email inbox once a day!',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'Daily Papers',
  'Trending Papers',
  'byAK and the research community',
  'by AK and the research community',
  'Daily',
  'Weekly',
  'Monthly',
  'Jun 26',
])

const page = fc
  .tuple(furniture, fc.boolean())
  .map(([lines, isDoubled]) => (isDoubled ? lines.flatMap((line) => [line, line]) : lines))

const layout = fc.record({
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.constantFrom('', '\ufeff'),
  trailing: fc.constantFrom('', ' ', '\t  ', '\u00a0'),
  blankLines: fc.constantFrom(1, 2, 3),
  ending: fc.constantFrom('', '\n', '\n\n \n'),
})

/** A paper as it stands in a capture. */
export const placedText = ({ title, paragraphs }: PlacedPaper): string => [title, ...paragraphs].join('\n\n')

/** Captures with missing or doubled furniture in any order, of papers with up to so many paragraphs each. */
export const capture = (most: { papers: number; paragraphs: number }): fc.Arbitrary<GeneratedCapture> =>
  fc
    .tuple(
      layout,
      page,
      fc.array(fc.record({ title, paragraphs: abstract(most.paragraphs) }), {
        minLength: 1,
        maxLength: most.papers,
      }),
    )
    .map(([shape, furniture, papers]) => {
      const blocks = [...furniture, ...papers.flatMap((one) => [one.title, ...one.paragraphs])]
      const gap = shape.lineEnd.repeat(shape.blankLines + 1)
      const body = blocks.map((block) => `${block}${shape.trailing}`).join(gap)
      return {
        text: `${shape.mark}${body}${shape.ending.replaceAll('\n', shape.lineEnd)}`,
        papers,
        furniture,
        titleLines: titlePlaces(furniture.length, papers).map((place) => place * (shape.blankLines + 1) + 1),
      }
    })

/** How many blocks stand before each title. */
function titlePlaces(first: number, papers: readonly PlacedPaper[]): number[] {
  let place = first
  return papers.map(({ paragraphs }) => {
    const at = place
    place += 1 + paragraphs.length
    return at
  })
}
