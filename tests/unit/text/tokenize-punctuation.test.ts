import { describe, expect, test } from 'vitest'
import { drawing } from './builders/drawing.ts'

describe('quotes as LaTeX writes them', () => {
  test.each([
    ["a ``token'' is treated", 'a «“»token«”» is treated'],
    ["there is no `one-wins-all' model", 'there is no «‘»one-wins-all«’» model'],
    ["``one'' and ``two''", '«“»one«”» and «“»two«”»'],
    [`"tokenization bias''. To`, '"tokenization bias«”». To'],
    ["it's O'Neil's 'quoted' '80s", "it's O'Neil's 'quoted' '80s"],
    ["a 5'' screen", "a 5'' screen"],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })
})

describe('hyphens that are dashes', () => {
  test.each([
    ['heads -- one regular', 'heads «–» one regular'],
    ['process--which', 'process«–»which'],
    ['10--20 and a---b', '10«–»20 and a«—»b'],
    ['--flag, a->b, <!-- c -->', '--flag, a->b, <!-- c -->'],
    ['state-of-the-art', 'state-of-the-art'],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })
})

describe('tildes', () => {
  test.each([
    ['Fig.~1', 'Fig.«\u00a0»1'],
    ['~5 tokens, 5~10', '~5 tokens, 5~10'],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })
})

describe('crumbs of HTML', () => {
  test.each([
    ['&gt;20% &lt;b&gt; Q&amp;A', '«>»20% «<»b«>» Q«&»A'],
    ['&amp;lt; and &#39;s &#x27;t', "«<» and «'»s «'»t"],
    ['AT&T; &unknown; & so', 'AT&T; &unknown; & so'],
    ['<i>E. coli</i> and H<sub>2</sub>O', '<emphasis>E. coli</emphasis> and H<subscript>2</subscript>O'],
    ['<jats:p>Text</jats:p>', 'Text'],
    ['<script>alert(1)</script> <unk> a<b', '<script>alert(1)</script> <unk> a<b'],
    ['<i>unclosed', '<i>unclosed'],
  ])('%s', (source, expected) => {
    expect(drawing(source)).toBe(expected)
  })
})
