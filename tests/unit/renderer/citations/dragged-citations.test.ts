import { expect, test } from 'vitest'
import { draggedCitations } from '../../../../src/renderer/features/citations/index.ts'

const paper = {
  title: { text: 'Tokens [for] <b>all</b>' },
  authors: ['Ana Souza'],
  publishedOn: '2026-01-02',
  listedOn: null,
  isYearInferred: false,
  venue: null,
  identifiers: [{ scheme: 'arxiv', value: '2601.00001' }],
  links: [],
}

test('papers are dragged out as citations and as lists of links', () => {
  const dragged = draggedCitations([{ ...paper, title: { text: 'Plain words' } }])
  expect(dragged).toEqual({
    'text/plain': 'Ana Souza (2026). Plain words. arXiv:2601.00001. https://arxiv.org/abs/2601.00001',
    'text/html': '<ul><li><a href="https://arxiv.org/abs/2601.00001">Plain words</a></li></ul>',
    'text/markdown': '- [Plain words](<https://arxiv.org/abs/2601.00001>)',
    'text/uri-list': 'https://arxiv.org/abs/2601.00001',
  })
})

test('titles and addresses of feeds stay words in other programs', () => {
  const hostile = {
    ...paper,
    title: { text: '](javascript:alert) & x < y' },
    identifiers: [],
    links: [{ kind: 'page', url: 'javascript:alert(1)' }],
  }
  const dragged = draggedCitations([hostile])
  expect(dragged['text/html']).toBe('<ul><li>](javascript:alert) &#38; x &#60; y</li></ul>')
  expect(dragged['text/markdown']).toBe('- \\](javascript:alert) & x \\< y')
  expect(dragged['text/uri-list']).toBe('')
})
