import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { figuresIn } from '../../../src/shared/text/figures-in-text.ts'
import { anyText } from './builders/arbitraries.ts'

const path = join(import.meta.dirname, '../../../../shared/snapshots/hf-papers-token.txt')

const rows = (source: string) =>
  figuresIn(source).map(({ value, comparison, metric, measuredOn }) => [
    value,
    comparison,
    metric,
    measuredOn,
  ])

describe('a figure is told with what its sentence says of it', () => {
  test.each([
    ['It improves accuracy by 3.2% on MMLU.', ['3.2%', 'improves … by', 'accuracy', 'MMLU']],
    ['We raise F1 from 61.2 to 68.9 on SQuAD.', ['from 61.2 to 68.9', 'raise', 'F1', 'SQuAD']],
    ['It runs up to 2.4x faster than before.', ['2.4x', 'up to … faster', null, null]],
    ['It reaches an FID of 1.24 on ImageNet.', ['1.24', null, 'FID', 'ImageNet']],
    ['We obtain 27.5 BLEU on WMT14.', ['27.5', null, 'BLEU', 'WMT14']],
    ['It outperforms all rivals by 12 points.', ['12 points', 'outperforms … by', null, null]],
    ['A 2-fold reduction in latency is seen.', ['2-fold', 'reduction', 'latency', null]],
    ['On GSM8K, our model gains 4.1 points.', ['4.1 points', 'gains', null, 'GSM8K']],
    ['Memory drops by less than 2 GB.', ['2 GB', 'drops by less than', 'Memory', null]],
    ['It was trained on 1,200,000 images.', ['1,200,000 images', null, null, null]],
    ['It uses 9-17% fewer tokens.', ['9-17%', 'fewer', null, null]],
  ])('%s', (source, row) => {
    expect(rows(source)).toEqual([row])
  })

  it('a share of something else is not of the metric before it', () => {
    const source = 'The model keeps 99.2% of its accuracy at 71% of its vocabulary.'
    expect(figuresIn(source).map(({ value, metric }) => [value, metric])).toEqual([
      ['99.2%', 'accuracy'],
      ['71%', null],
    ])
  })

  it('through LaTeX', () => {
    const source = String.raw`It \textbf{reduces} errors by 21\% and runs $2.5\times$ faster.`
    expect(rows(source).map(([value]) => value)).toEqual(['21%', '2.5×'])
  })

  it('each with its own names, and what was said before holds on', () => {
    expect(
      rows('It gains 5.3% on COCO and 6.0% on Flickr30k, and beats rivals by 30% and others by 25%.'),
    ).toEqual([
      ['5.3%', 'gains', null, 'COCO'],
      ['6.0%', null, null, 'Flickr30k'],
      ['30%', 'beats … by', null, null],
      ['25%', 'beats … by', null, null],
    ])
  })
})

describe('no figure is read from', () => {
  test.each([
    ['years', 'In 2017 and since 2020 the accuracy 2021 was open.'],
    ['citations', 'As (Clark et al., 2022), [12] and [3, 4] say.'],
    ['versions and names', 'GPT-4, Llama 2, LLaVA-1.5, Python 3.12 and version 2.0 of R1-7B are used.'],
    ['layers, dimensions and orders', 'A 2-layer net in 3D is the 1st of a kth order.'],
    ['formulas', 'The term x_1 and k^{th} and $O(n^2)$ and $x = 3\\%$ stay, as does CO_2.'],
    ['lists', 'It is (1) small, (2) quick and 3) kind.'],
    ['sections and tables', 'See Section 4, Table 2 and Fig. 3.'],
    ['counts of a few things', 'It holds 15 tasks in 7 languages.'],
    ['confidence', 'The 95% confidence interval is wide.'],
    ['addresses and code', 'See https://a.org/50% or `5%` there.'],
    ['sizes of pictures', 'Pictures of 2048x2048 are drawn.'],
    ['names of metrics', 'We report pass@1 and top-5 accuracy and Recall@10.'],
  ])('%s', (_name, source) => {
    expect(rows(source)).toEqual([])
  })
})

it('stands where the source says so, in its sentence', () => {
  const source = String.raw`It is **good**. It saves 40\% of \emph{memory} here.`
  const [figure] = figuresIn(source)
  expect(figure && source.slice(figure.range.start, figure.range.end)).toBe(String.raw`40\%`)
  expect(figure && source.slice(figure.sentence.start, figure.sentence.end)).toMatch(/^It saves .* here\.$/)
})

test('every figure lies inside of its sentence', () => {
  const text = fc.array(
    fc.oneof(anyText, fc.constantFrom(' by 3.2% on MMLU. ', ' from 1.5 to $2.5$ ', '12 points')),
  )
  fc.assert(
    fc.property(text, (parts) => {
      const source = parts.join('')
      for (const { range, sentence } of figuresIn(source)) {
        expect(range.end).toBeGreaterThan(range.start)
        expect(range.start).toBeGreaterThanOrEqual(sentence.start)
        expect(range.end).toBeLessThanOrEqual(sentence.end)
      }
    }),
    { numRuns: 300 },
  )
})

test('real abstracts give figures, none of them a year', ({ skip }) => {
  skip(!existsSync(path), `The real capture is not at ${path}; it is not part of the repository.`)
  const values = figuresIn(readFileSync(path, 'utf8')).map(({ value }) => value)
  expect(values.length).toBeGreaterThan(40)
  expect(values.filter((value) => /^(?:19|20)\d\d$/.test(value))).toEqual([])
})

test('a text of numbers alone is read in time', () => {
  expect(figuresIn('12,345 '.repeat(3000)).length).toBe(0)
  expect(figuresIn(`${'1.5% '.repeat(300)}`).length).toBe(300)
})
