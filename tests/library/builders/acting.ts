import { foreignMark } from '../../../src/main/importer/marks/mark-form.ts'
import { importMarks, keepAsNotes } from '../../../src/main/library/mark-import-writing.ts'
import type { WritableLibrary } from '../../../src/main/library/open-library.ts'
import type { PaperDetails } from '../../../src/shared/model/paper.ts'
import { actsOfOrder } from './acts-of-order.ts'
import { actsOnMarks } from './acts-on-marks.ts'
import { type Chosen, category, type Draw, drawing, HUES, pick, word } from './drawn.ts'
import { asReadable, entry, importEntries, readOperations, writeOperations } from './library.ts'
import { notebook, papersOf } from './seen-library.ts'

const PAPERS = ['Quiet Tokens', 'Merging Late', 'Shallow Codebooks', 'Speculating in Trees']
const SENTENCES = [
  'We study it in some depth. ',
  'The results are reported in full. ',
  'A memory of $x^2$ grows slowly. ',
  'It halts 𝔛 early. ',
]

/** A library with some papers, for `steps` to be done on. */
export function fillForActing(library: WritableLibrary): void {
  importEntries(
    library,
    PAPERS.map((title, index) => entry(title, { abstract: abstractOf(index) })),
    { origin: 'first.txt' },
  )
}

function abstractOf(seed: number): string {
  const draw = drawing(seed)
  return Array.from({ length: 4 }, () => SENTENCES[draw(SENTENCES.length)])
    .join('')
    .trim()
}

/** What a person can do to many things at once, by name. */
const actsOnMany = {
  review: ({ library, draw, mark }) => {
    const decision = pick(draw, ['keep', 'less-often', 'done'] as const) ?? 'keep'
    if (mark)
      writeOperations['review.decide'](library, { id: mark.id, decision, today: `2026-07-${10 + draw(20)}` })
  },
  deleteEntries: ({ library, draw }) => {
    const keys = notebookKeys(library)
    const chosen = [pick(draw, keys), pick(draw, keys)].flatMap((key) => key ?? [])
    writeOperations['notebook.delete'](library, { keys: chosen })
  },
  recolourEntries: ({ library, draw }) => {
    const keys = notebookKeys(library).filter(() => draw(2) === 0)
    writeOperations['notebook.recolour'](library, { keys, category: category(draw) })
  },
  importMarks: ({ library, draw, paper }) => {
    const marks = foreignMarks(draw, paper)
    library.change('person', () => importMarks(library, marks))
  },
  keepAsNotes: ({ library, draw, paper }) => {
    const marks = foreignMarks(draw, paper).map((mark) => ({
      ...mark,
      paper: { title: 'Elsewhere', identifiers: [], urls: [] },
    }))
    library.change('person', () => keepAsNotes(library, marks))
  },
  readBack: ({ library, draw, paper, mark }) => {
    writeOperations['markdown.merge'](library, {
      merges: [
        {
          paperId: paper.id,
          note: `Edited ${draw(99)}`,
          remark: word(draw),
          isStarred: draw(2) === 0,
          addedTags: [word(draw)],
          removedTags: [word(draw)],
          highlightTags: mark ? [{ id: mark.id, addedTags: [word(draw)], removedTags: [] }] : [],
          notes: mark ? [{ id: mark.id, body: `From a file ${draw(99)}` }] : [],
          deleted: paper.highlights
            .slice(0, draw(2))
            .map(({ id }) => id)
            .filter((id) => id !== mark?.id),
          written: '{}',
        },
      ],
    })
  },
  mergePapers: ({ library, draw, paper }) => {
    const other = pick(draw, papersOf(library))
    if (other) writeOperations['duplicates.merge'](library, { ids: [paper.id, other.id] })
  },
  importText: ({ library, draw }) => {
    const day = `2026-07-${10 + draw(20)}`
    const entries = PAPERS.map((title) =>
      entry(title, { abstract: draw(5) === 0 ? null : abstractOf(draw(9)) }),
    )
    importEntries(
      library,
      entries.filter(() => draw(2) === 0),
      { capturedOn: day },
    )
  },
  takeBack: ({ library, draw }) => {
    // The first one stays: a paper that no capture holds any more keeps the text that it had last.
    const snapshots = readOperations['snapshots.list'](asReadable(library), {}).filter(
      ({ origin }) => origin !== 'first.txt',
    )
    const one = pick(draw, snapshots)
    if (one) writeOperations['snapshots.takeBack'](library, { id: one.id })
  },
} satisfies Record<string, (chosen: Chosen) => void>

/** Everything that a person can do to what this library holds, by name. Each does something, or the library refuses it. */
export const acts = { ...actsOnMarks, ...actsOfOrder, ...actsOnMany }
export type Act = keyof typeof acts

function notebookKeys(library: WritableLibrary) {
  return [...notebook(library).keys] as never[]
}

function foreignMarks(draw: Draw, paper: PaperDetails) {
  const text = paper.abstract?.text ?? paper.title.text
  const start = draw(Math.max(1, text.length - 12))
  return [
    foreignMark({
      id: draw(2) === 0 ? null : `tool:${draw(6)}`,
      paper: { title: paper.title.text, identifiers: [], urls: [] },
      quote: draw(4) === 0 ? null : text.slice(start, start + 10 + draw(20)),
      comment: draw(2) === 0 ? null : `Imported ${draw(9)}`,
      tags: [word(draw)],
      hue: pick(draw, HUES) ?? null,
    }),
  ]
}
