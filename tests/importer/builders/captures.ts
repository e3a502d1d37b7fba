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
}

const titleWords =
  'Sparse Token Routing Latent Diffusion Attention Memory Quantized Speech Audits Graphs Decoding Planning Retrieval Alignment Codebooks'.split(
    ' ',
  )
const plainWords =
  'the model tokens that are in a long prompt of many layers and every result we report on this benchmark with no further training'.split(
    ' ',
  )
const crumbs = [
  'k^{th}',
  '20\\%',
  "``token''",
  'na\\"ively',
  'O(n \\log n)',
  '\\textless2MB',
  '(Clark et al., 2022)',
  '>20%',
  '**bold (B)**',
]

const titleWord = fc.constantFrom(...titleWords)

/** Titles of 2 to 14 words, some ending in punctuation, some with a subtitle. */
const title = fc
  .tuple(
    fc.array(titleWord, { minLength: 2, maxLength: 9 }),
    fc.option(fc.array(titleWord, { minLength: 1, maxLength: 5 }), { nil: null }),
    fc.constantFrom('', '', '', '!', '?', ' (Large)'),
  )
  .map(
    ([words, subtitle, end]) =>
      `${words.join(' ')}${subtitle === null ? '' : `: ${subtitle.join(' ')}`}${end}`,
  )

const sentence = fc
  .tuple(
    fc.constantFrom('We', 'This', 'However, the', 'In this work, we', 'Our'),
    fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...plainWords) }, fc.constantFrom(...crumbs)), {
      minLength: 8,
      maxLength: 22,
    }),
  )
  .map(([start, words]) => `${start} ${words.join(' ')}.`)

const paragraph = fc.array(sentence, { minLength: 4, maxLength: 9 }).map((sentences) => sentences.join(' '))

const paper = fc.record({ title, paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 3 }) })

const furniture = fc.subarray([
  'new',
  'Get trending papers in your email inbox once a day!',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'Daily Papers',
  'byAK and the research community',
  'by AK and the research community',
  'Daily',
  'Weekly',
  'Monthly',
  'Jun 26',
])

const layout = fc.record({
  furniture: fc
    .tuple(furniture, fc.boolean())
    .map(([lines, isDoubled]) => (isDoubled ? lines.flatMap((line) => [line, line]) : lines)),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.constantFrom('', '\ufeff'),
  trailing: fc.constantFrom('', ' ', '\t  ', '\u00a0'),
  blankLines: fc.constantFrom(1, 2, 3),
  ending: fc.constantFrom('', '\n', '\n\n \n'),
})

/** Captures with missing or doubled furniture, of papers with one paragraph each unless more are asked for. */
export const capture = (most: { papers: number; paragraphs: number }): fc.Arbitrary<GeneratedCapture> =>
  fc.tuple(layout, fc.array(paper, { minLength: 2, maxLength: most.papers })).map(([shape, papers]) => {
    const placed = papers.map((one) => ({ ...one, paragraphs: one.paragraphs.slice(0, most.paragraphs) }))
    const blocks = [...shape.furniture, ...placed.flatMap((one) => [one.title, ...one.paragraphs])]
    const gap = shape.lineEnd.repeat(shape.blankLines + 1)
    const body = blocks.map((block) => `${block}${shape.trailing}`).join(gap)
    return { text: `${shape.mark}${body}${shape.ending.replaceAll('\n', shape.lineEnd)}`, papers: placed }
  })
