import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { anchor, describe as describeRange } from '../../../src/shared/text/index.ts'

const raw = String.raw

/** The selector of a quote in a text, where it stands for the nth time. */
function marked(text: string, quote: string, nth = 1) {
  let start = -1
  for (let count = 0; count < nth; count++) start = text.indexOf(quote, start + 1)
  return describeRange(text, { start, end: start + quote.length })
}

function found(text: string, selector: Parameters<typeof anchor>[1]): string {
  const { state, start, end } = anchor(text, selector)
  return `${state}: ${text.slice(start, end)}`
}

const TEXT =
  'The model reads tokens. We train machines that read as people do, and the machines learn to read more. A model that reads less is cheaper.'

describe('where it would be easy to go wrong', () => {
  it('the same word stands earlier', () => {
    const selector = marked(TEXT, 'machines', 2)
    const now = `These machines are many. ${TEXT}`
    expect(anchor(now, selector)).toMatchObject({
      state: 'anchored',
      start: now.lastIndexOf('machines'),
    })
  })

  it('a word is torn in two at the end of a line', () => {
    const now = TEXT.replace('train machines', 'train machi\nnes')
    expect(found(now, marked(TEXT, 'machines'))).toBe('anchored: machi\nnes')
  })

  it('the letters of a short quote stand inside of a torn word', () => {
    const text = 'A tomato of the hines variety grows in one place only.'
    const selector = marked(text, 'hines')
    expect(anchor('We train machi\nnes that read as people do.', selector).state).toBe('orphan')
  })

  it('the case of a quote changed', () => {
    expect(found(TEXT.toUpperCase(), marked(TEXT, 'machines that read'))).toBe('anchored: MACHINES THAT READ')
  })

  test.each([
    [raw`the Schr\"{o}dinger bridge of Fr\'echet`, 'the Schrödinger bridge of Fréchet'],
    ['the Schrödinger bridge of Fréchet', raw`the Schr\"odinger bridge of Fr{\'e}chet`],
    ['the Schrödinger bridge of Fréchet', 'the Schrödinger bridge of Fréchet'.normalize('NFD')],
  ])('accents are written in another way: %s', (before, after) => {
    const text = `We study ${before} between measures.`
    expect(found(text.replace(before, after), marked(text, before))).toBe(`anchored: ${after}`)
  })

  it('characters outside of the basic plane stand before, in and after it', () => {
    const text = '🙂🙂 A smile 𝒜 🙂 in the middle, and 🙂 one more 🙃 at the end.'
    const now = `𝔅 ${text.replace('one more', 'yet one more')}`
    expect(found(now, marked(text, '𝒜 🙂 in the middle'))).toBe('anchored: 𝒜 🙂 in the middle')
    expect(found(now, marked(text, '🙃'))).toBe('anchored: 🙃')
  })

  it('it stands at the very start, or at the very end', () => {
    const now = TEXT.replace('tokens', 'whole words')
    expect(found(now, marked(TEXT, 'The model reads'))).toBe('anchored: The model reads')
    expect(found(now, marked(TEXT, 'less is cheaper.'))).toBe('anchored: less is cheaper.')
    expect(found(`Before. ${TEXT} After.`, marked(TEXT, TEXT))).toBe(`anchored: ${TEXT}`)
  })

  it('the text was replaced altogether', () => {
    const other = 'Rivers carve their beds over a long time. We measure how the water moves stone.'
    for (const quote of ['The', 'model', 'machines that read', 'A model that reads less is cheaper.'])
      expect(anchor(other, marked(TEXT, quote)).state).toBe('orphan')
  })

  it('there is no text', () => {
    expect(anchor('', marked(TEXT, 'machines')).state).toBe('orphan')
    expect(anchor(' \n', marked(TEXT, 'machines')).state).toBe('orphan')
  })

  test.each([0, 3, 90, 100_000])('its offsets are wrong: %i', (start) => {
    const selector = { ...marked(TEXT, 'machines', 2), start, end: start + 8, textHash: '' }
    expect(anchor(TEXT, selector)).toMatchObject({ state: 'anchored', start: TEXT.lastIndexOf('machines') })
  })

  it('it has no context', () => {
    const bare = { ...marked(TEXT, 'machines that read'), prefix: '', suffix: '', textHash: '' }
    expect(found(`More words. ${TEXT}`, bare)).toBe('anchored: machines that read')
    const short = { ...marked(TEXT, 'tokens'), prefix: '', suffix: '', textHash: '' }
    expect(anchor(`More words. ${TEXT}`, short).state).toBe('orphan')
  })

  it('missing context counts neither for nor against it', () => {
    const selector = marked(TEXT, 'machines that read as people do')
    const now = `Words before. ${TEXT.replace('as people do', 'as some people do')}`
    const whole = anchor(now, selector)
    const bare = anchor(now, { ...selector, prefix: null, suffix: null })
    expect(whole.start).toBe(bare.start)
    expect(bare.score).toBeLessThanOrEqual(whole.score)
  })

  it('the same sentence stands twice', () => {
    const text = 'We begin. It needs no training. We go on. It needs no training. We end.'
    const second = marked(text, 'It needs no training.', 2)
    expect(anchor(`A word. ${text}`, second).start).toBe(8 + second.start)
    const now = text.replace('We begin. It needs no training. ', '')
    expect(anchor(now, second).start).toBe(now.indexOf('It needs'))
  })

  it('sentences changed places', () => {
    const now =
      'A model that reads less is cheaper. The model reads tokens. We train machines that read as people do, and the machines learn to read more.'
    expect(found(now, marked(TEXT, 'A model that reads less is cheaper.'))).toBe(
      'anchored: A model that reads less is cheaper.',
    )
    expect(found(now, marked(TEXT, 'machines that read as people do'))).toBe(
      'anchored: machines that read as people do',
    )
  })

  it('words were put in at its border, which are not of it', () => {
    const now = TEXT.replace('machines that read as people', 'large machines that read as most people')
    expect(found(now, marked(TEXT, 'machines that read'))).toBe('anchored: machines that read')
  })

  it.each([
    ['tokenizer', 'check: tokenizer'],
    ['tokens', 'orphan: '],
  ])('nothing around it is the same: %s', (quote, expected) => {
    const selector = marked(`The model of 2019 reads with its ${quote} and nothing else at all.`, quote)
    const now = `Byte pairs are merged; a learned ${quote} comes before every layer we train.`
    expect(found(now, selector)).toBe(expected)
  })

  it('it was cut out, and stands elsewhere too', () => {
    const selector = marked(TEXT, 'model')
    expect(anchor(TEXT.replace('The model reads', 'The reads'), selector).state).toBe('orphan')
  })
})

it('anchoring hangs on nothing but shared code and the approximate search', () => {
  const folder = join(import.meta.dirname, '../../../src/shared/text')
  const imported = readdirSync(folder).flatMap((name) =>
    Array.from(
      readFileSync(join(folder, name), 'utf8').matchAll(/from '([^']+)'/g),
      (match) => match[1] ?? '',
    ),
  )
  expect(new Set(imported.filter((path) => !path.startsWith('./')))).toEqual(new Set(['approx-string-match']))
})
