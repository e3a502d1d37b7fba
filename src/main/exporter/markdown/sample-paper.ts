import type { HighlightId, NoteId, PaperId, PaperKey } from '../../../shared/model/ids.ts'
import type { ExportedNote, ExportedPaper } from '../../library/exported-paper.ts'

const day = '2026-06-26T09:00:00.000Z'
const abstract =
  'We count the tokens that a model leaves unsaid. Half of them are quiet, at a cost of $O(n \\log n)$.'
const quote = 'the tokens that a model leaves unsaid'
const start = abstract.indexOf(quote)

/** An invented paper, for showing what a template makes of one where no paper is at hand. */
export const samplePaper: ExportedPaper = {
  key: 1 as PaperKey,
  id: '00000000-0000-7000-8000-000000000001' as PaperId,
  title: 'Quiet Tokens',
  abstract,
  authors: ['Ada Lind', 'Ben Okafor'],
  venue: 'Journal of Invented Results',
  keywords: ['silence'],
  organisations: [],
  publishedOn: '2026-06-26',
  listedOn: '2026-06-26',
  isYearInferred: false,
  identifiers: [{ scheme: 'arxiv', value: '2606.00001' }],
  links: [],
  votes: null,
  state: 'reading',
  isRead: true,
  readAt: null,
  isStarred: true,
  remark: null,
  tags: ['tokens'],
  collections: [],
  addedAt: day,
  note: noteOf(2, 'Compare with *loud* tokens.'),
  highlights: [
    {
      id: '00000000-0000-7000-8000-000000000003' as HighlightId,
      field: 'abstract',
      category: { id: 'method', name: 'Method', hue: 'green' },
      quote,
      prefix: abstract.slice(0, start),
      suffix: abstract.slice(start + quote.length),
      start,
      end: start + quote.length,
      anchor: 'anchored',
      text: abstract,
      note: noteOf(4, 'How are they counted?'),
      tags: [],
      createdAt: day,
      modifiedAt: day,
    },
  ],
}

function noteOf(number: number, body: string): ExportedNote {
  const id = `00000000-0000-7000-8000-00000000000${number}` as NoteId
  return { id, body, createdAt: day, modifiedAt: day }
}
