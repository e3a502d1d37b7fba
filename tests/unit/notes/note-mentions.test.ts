import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noteLinkAt, writeNoteLink } from '../../../src/shared/notes/note-link.ts'
import { readNoteMentions } from '../../../src/shared/notes/note-mentions.ts'
import { noteTitle } from '../../../src/shared/notes/note-title.ts'

const id = '018f0000-0000-7000-8000-000000000001'
const tagsOf = (source: string) =>
  readNoteMentions(source).flatMap((mention) => (mention.kind === 'tag' ? [mention.name] : []))
const linksOf = (source: string) =>
  readNoteMentions(source).flatMap((mention) => (mention.kind === 'link' ? [mention.link] : []))

describe('the tags of a note', () => {
  it('begin a word with a hash, and may have parts', () => {
    expect(tagsOf('#method and (#to-do), #area/sub-area. #éclair')).toEqual([
      'method',
      'to-do',
      'area/sub-area',
      'éclair',
    ])
  })

  it('are none in headings, code, formulas, addresses, numbers and words', () => {
    const sources = [
      '# Heading',
      '`#code`',
      '```\n#code\n```',
      '$#x$',
      'https://a.example/#part and https://a.example/b#c',
      '[a](#part)',
      '#1 and #2026',
      'C# and a#b',
      '&#x41;',
    ]
    expect(sources.flatMap(tagsOf)).toEqual([])
  })

  it('leave a hyphen and a slash at their end outside', () => {
    expect(tagsOf('#one- #two/ #three.')).toEqual(['one', 'two', 'three'])
  })

  it('are found in headings, lists, quotes and emphasis', () => {
    expect(tagsOf('# About #one\n\n- *#two*\n\n> #three')).toEqual(['one', 'two', 'three'])
  })
})

describe('the links of a note', () => {
  it('name what they lead to and what it was called', () => {
    expect(linksOf(`see [[paper:${id}|Quiet Tokens]], [[mark:${id}|a quote]] and [[note:${id}]]`)).toEqual([
      { kind: 'paper', id, label: 'Quiet Tokens' },
      { kind: 'mark', id, label: 'a quote' },
      { kind: 'note', id, label: '' },
    ])
  })

  it('are none in code, without an id, or torn apart', () => {
    expect(linksOf(`\`[[paper:${id}]]\` [[Quiet Tokens]] [[paper:x|y]] [[paper:${id}|torn\napart]]`)).toEqual(
      [],
    )
  })

  it('are read back as they were written, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120, unit: 'binary' }), (title) => {
        const written = writeNoteLink('paper', id, title)
        const link = noteLinkAt(written, 0)
        expect(link).toMatchObject({ kind: 'paper', id, end: written.length })
        expect(linksOf(`a ${written} b`)).toHaveLength(1)
      }),
      { numRuns: 100 },
    )
  })
})

describe('reading what a note names', () => {
  it('gives places in the order of the text, whatever the text', () => {
    const word = fc.constantFrom(
      '#tag',
      ' ',
      '`',
      '$',
      '\n',
      '- ',
      '> ',
      '**',
      '[[',
      ']]',
      `[[note:${id}|x]]`,
      'a',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const source = words.join('')
        let last = 0
        for (const mention of readNoteMentions(source)) {
          expect(mention.start).toBeGreaterThanOrEqual(last)
          last = mention.end
          const text = source.slice(mention.start, mention.end)
          expect(text).toMatch(mention.kind === 'tag' ? /^#/ : /^\[\[.*\]\]$/)
        }
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['stars', '*'],
    ['closing stars', 'a* '],
    ['opening stars', '*a '],
    ['brackets', '['],
    ['stars and brackets', '*]'],
    ['pairs of brackets', '[]'],
    ['beginnings of links', '[a]('],
    ['beginnings of links to papers', '[[paper:'],
    ['angles', '<'],
    ['marks of quotes', '>'],
    ['hashes', '#'],
    ['backticks', '`a``'],
    ['dollars', '$ '],
    ['addresses', 'a@'],
    ['marks of lists', '- '],
  ])('comes to an end over a million units of %s', (_name, unit) => {
    expect(readNoteMentions(`${unit.repeat(Math.floor(1_000_000 / unit.length))}\n\n#tag`)).toMatchObject([
      { kind: 'tag', name: 'tag' },
    ])
  })

  it('comes to an end over lists in lists without end', () => {
    const lists = Array.from({ length: 1300 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')
    expect(readNoteMentions(`${lists}\n\n#tag`)).toHaveLength(1)
  })
})

describe('the title of a note', () => {
  it.each([
    ['# Sorting networks\n\nand more', 'Sorting networks'],
    ['\n\n- [ ] **Compare** with `sorting`', 'Compare with sorting'],
    [`See [[paper:${id}|Quiet Tokens]] again`, 'See Quiet Tokens again'],
    ['> 1. said', 'said'],
    ['---\nafter a rule', 'after a rule'],
    ['', 'Untitled note'],
  ])('is the first line with words in it: %s', (body, title) => {
    expect(noteTitle(body)).toBe(title)
  })
})
