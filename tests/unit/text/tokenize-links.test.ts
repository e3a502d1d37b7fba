import { describe, expect, it, test } from 'vitest'
import { tokenize } from '../../../src/shared/text/index.ts'
import { drawing } from './builders/drawing.ts'

const raw = String.raw

describe('bare links end where the address ends', () => {
  test.each([
    ['at https://a.org/b. Next', 'at <link https://a.org/b>https://a.org/b</link>. Next'],
    ['(https://a.org/b)', '(<link https://a.org/b>https://a.org/b</link>)'],
    ['(see https://a.org/b_(c)).', '(see <link https://a.org/b_(c)>https://a.org/b_(c)</link>).'],
    ['"https://a.org/b", or', '"<link https://a.org/b>https://a.org/b</link>", or'],
    ['https://a.org/b?c=1&d=2#e;', '<link https://a.org/b?c=1&d=2#e>https://a.org/b?c=1&d=2#e</link>;'],
    ['https://a.org/b_c_d!', '<link https://a.org/b_c_d>https://a.org/b_c_d</link>!'],
    ['https://a.org/b-. Keywords', '<link https://a.org/b->https://a.org/b-</link>. Keywords'],
    ['https://a.org/，中', '<link https://a.org/>https://a.org/</link>，中'],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })
})

describe('addresses without a scheme', () => {
  test.each([
    ['www.example.com.', '<link https://www.example.com>www.example.com</link>.'],
    ['github.com/a/b', '<link https://github.com/a/b>github.com/a/b</link>'],
    ['mail a.b@c.edu.', 'mail <link mailto:a.b@c.edu>a.b@c.edu</link>.'],
    ['doi:10.1145/3474.085.', '<link https://doi.org/10.1145/3474.085>doi:10.1145/3474.085</link>.'],
    [
      '(10.48550/arXiv.2301.00001)',
      '(<link https://doi.org/10.48550/arXiv.2301.00001>10.48550/arXiv.2301.00001</link>)',
    ],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })

  test.each([
    'a ratio of 10.1234/5',
    'http://x',
    'https:// alone',
    'pass@k of e.g. x.',
    'version 3.10.1234/abcdef',
  ])('%s holds none', (source) => {
    expect(drawing(source)).toBe(source)
  })
})

describe('links of LaTeX', () => {
  test.each([
    [raw`\url{https://a.org/b\_c}`, '<link https://a.org/b_c>https://a.org/b«_»c</link>'],
    [raw`\href{https://a.org}{the code}`, '<link https://a.org>the code</link>'],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })
})

it('no link leads anywhere but to the web and to mail', () => {
  const source = raw`\href{javascript:x}{a} \url{file:///a} javascript:alert(1) <a href="https://a.org">b</a>`
  const addresses = tokenize(source).flatMap((segment) => segment.href ?? [])
  expect(addresses.filter((href) => !/^(?:https?:\/\/|mailto:)/.test(href))).toEqual([])
})
