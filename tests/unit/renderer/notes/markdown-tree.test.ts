import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NoteInline, readMarkdown } from '../../../../src/renderer/features/notes/markdown-tree.ts'

const text = (value: string): NoteInline => ({ kind: 'text', text: value })

describe('the Markdown of a note', () => {
  it('reads emphasis, strong, struck and code', () => {
    expect(readMarkdown('*a* **b** ~~c~~ `d`')).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'emphasis', children: [text('a')] },
          text(' '),
          { kind: 'strong', children: [text('b')] },
          text(' '),
          { kind: 'struck', children: [text('c')] },
          text(' '),
          { kind: 'code', text: 'd' },
        ],
      },
    ])
  })

  it('keeps the line breaks that were typed, without the indent of what they continue', () => {
    expect(readMarkdown('- one\n  more\n- two')).toEqual([
      {
        kind: 'list',
        firstNumber: null,
        items: [
          [{ kind: 'paragraph', children: [text('one\nmore')] }],
          [{ kind: 'paragraph', children: [text('two')] }],
        ],
      },
    ])
  })

  it('begins a numbered list with its number', () => {
    expect(readMarkdown('3. three')).toMatchObject([{ kind: 'list', firstNumber: 3 }])
  })

  it('reads links with a label, in angle brackets and bare, and leaves the full stop outside', () => {
    expect(readMarkdown('[here](https://a.example "t") <https://b.example> https://c.example/x.')).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'link', url: 'https://a.example', children: [text('here')] },
          text(' '),
          { kind: 'link', url: 'https://b.example', children: [text('https://b.example')] },
          text(' '),
          { kind: 'link', url: 'https://c.example/x', children: [text('https://c.example/x')] },
          text('.'),
        ],
      },
    ])
  })

  it('leaves a reference to another paper as it was typed', () => {
    expect(readMarkdown('see [[Merging Late]] and [1]')).toEqual([
      { kind: 'paragraph', children: [text('see [[Merging Late]] and [1]')] },
    ])
  })

  it('shows what looks like HTML as text', () => {
    expect(readMarkdown('<script>alert(1)</script>')).toEqual([
      { kind: 'paragraph', children: [text('<script>alert(1)</script>')] },
    ])
  })

  it('reads headings, quotes, code blocks and rules', () => {
    expect(readMarkdown('## Title\n\n> said\n> so\n\n```\na\n  b\n```\n\n---')).toEqual([
      { kind: 'heading', level: 2, children: [text('Title')] },
      { kind: 'quote', blocks: [{ kind: 'paragraph', children: [text('said\nso')] }] },
      { kind: 'code', text: 'a\n  b' },
      { kind: 'rule' },
    ])
  })

  it('loses no word and never throws, whatever is typed', () => {
    const word = fc.constantFrom(
      'alpha',
      '*',
      '**',
      '`',
      '[',
      ']',
      '(x)',
      '> ',
      '- ',
      '1. ',
      '\n',
      ' ',
      '# ',
      '~~',
      '<b>',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const source = words.join('')
        const shown = JSON.stringify(readMarkdown(source))
        expect(shown.split('alpha').length).toBe(source.split('alpha').length)
      }),
    )
  })
})

describe('the formulas of a note', () => {
  const inlinesOf = (source: string) => {
    const [block] = readMarkdown(source)
    return block?.kind === 'paragraph' ? block.children : []
  }

  it('are read as papers write them, with nothing in them taken for Markdown', () => {
    expect(inlinesOf('so $a_i * b_j * c_k$ and \\(x\\) hold')).toEqual([
      text('so '),
      {
        kind: 'formula',
        tex: 'a_i * b_j * c_k',
        isDisplay: false,
        reading: 'aᵢ * bⱼ * cₖ',
        source: '$a_i * b_j * c_k$',
      },
      text(' and '),
      { kind: 'formula', tex: 'x', isDisplay: false, reading: 'x', source: '\\(x\\)' },
      text(' hold'),
    ])
  })

  it('stand on a line of their own between two dollars, and in emphasis and lists', () => {
    expect(inlinesOf('$$E = mc^2$$')).toMatchObject([{ kind: 'formula', tex: 'E = mc^2', isDisplay: true }])
    expect(readMarkdown('- **$n$**')).toMatchObject([
      { items: [[{ children: [{ kind: 'strong', children: [{ kind: 'formula', tex: 'n' }] }] }]] },
    ])
  })

  it('are none in money, in code and after an escape', () => {
    expect(inlinesOf('costs $5 to $10')).toEqual([text('costs $5 to $10')])
    expect(inlinesOf('`$x$`')).toEqual([{ kind: 'code', text: '$x$' }])
    expect(inlinesOf('\\$x\\$')).toEqual([text('$x$')])
  })
})
