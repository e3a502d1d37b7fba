import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineOfMarkup, textOfMarkup, unwrapLines } from '../../src/main/importer/markup-text.ts'

test.each([
  ['<p>We <b>show</b> it.</p>\n<p>Second.</p>', 'We **show** it.\n\nSecond.'],
  ['one<br>two<br/>three', 'one\ntwo\nthree'],
  ['x<sub>2</sub> &amp; 10<sup>-3</sup> &lt; &eacute;&#233;', 'x_{2} & 10^{-3} < éé'],
  ['a < b, and a&b', 'a < b, and a&b'],
  ['  plain\n  text ', 'plain text'],
  ['<script>steal()</script><style>p{}</style>kept', 'kept'],
  ['<img src=x onerror=steal()>kept', 'kept'],
  ['<b></b>kept', 'kept'],
  ['<p>never closed', 'never closed'],
])('%s is drawn as text', (html, text) => {
  expect(textOfMarkup(html)).toBe(text)
})

test('a title is one line', () => {
  expect(lineOfMarkup('A <i>Title</i>\n over two')).toBe('A *Title* over two')
})

test('wrapped lines are joined, paragraphs stay', () => {
  expect(unwrapLines('  One that\r\n  was wrapped.\n\n  Two.\n')).toBe('One that was wrapped.\n\nTwo.')
})

test('markup nested without end is given up, not followed for ever', () => {
  expect(textOfMarkup(`before ${'<div><b>'.repeat(200_000)}`).length).toBeLessThan(10_000)
})

test('whatever the markup, no tag with a script is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (noise) => {
      expect(textOfMarkup(`${noise}<script>steal()</script>`)).not.toContain('<script')
    }),
  )
})
