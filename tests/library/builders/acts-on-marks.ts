import type { PaperDetails } from '../../../src/shared/model/paper.ts'
import { type Chosen, category, type Draw, pick, tagIn, uidIn, word } from './drawn.ts'
import { writeOperations } from './library.ts'

function rangeIn(draw: Draw, paper: PaperDetails) {
  const text = paper.abstract
  if (text === null) return null
  const start = draw(Math.max(1, text.text.length - 12))
  return { revisionId: text.revisionId, start, end: start + 4 + draw(30) }
}

/** Everything that a person can do to marks and what belongs to them, by name. Each does something or throws an error of the library's. */

/** What a person can do to highlights, notes and papers, by name. Each does something, or the library refuses it. */
export const actsOnMarks = {
  highlight: ({ library, draw, paper }) => {
    const range = rangeIn(draw, paper)
    if (range !== null)
      writeOperations['highlights.create'](library, {
        paperId: paper.id,
        field: 'abstract',
        category: category(draw),
        ...range,
      })
  },
  highlightTitle: ({ library, draw, paper }) => {
    const { revisionId } = paper.title
    writeOperations['highlights.create'](library, {
      paperId: paper.id,
      field: 'title',
      category: 'quote',
      revisionId,
      start: draw(4),
      end: 6,
    })
  },
  recolour: ({ library, draw, mark }) => {
    if (mark)
      writeOperations['highlights.recolour'](library, {
        id: mark.id,
        category: category(draw),
      })
  },
  remove: ({ library, mark }) => {
    if (mark) writeOperations['highlights.delete'](library, { id: mark.id })
  },
  resize: ({ library, draw, paper, mark }) => {
    const range = rangeIn(draw, paper)
    if (mark && mark.field === 'abstract' && range !== null)
      writeOperations['highlights.resize'](library, { id: mark.id, session: library.newId(), ...range })
  },
  split: ({ library, mark }) => {
    if (mark)
      writeOperations['highlights.split'](library, {
        id: mark.id,
        revisionId: mark.revisionId,
        at: Math.floor((mark.start + mark.end) / 2),
      })
  },
  join: ({ library, draw, paper, mark }) => {
    const other = pick(draw, paper.highlights)
    if (mark && other) writeOperations['highlights.join'](library, { id: mark.id, otherId: other.id })
  },
  accept: ({ library, mark }) => {
    if (mark) writeOperations['carryOver.accept'](library, { id: mark.id })
  },
  move: ({ library, draw, paper, mark }) => {
    const range = rangeIn(draw, paper)
    if (mark && mark.field === 'abstract' && range !== null)
      writeOperations['carryOver.move'](library, { id: mark.id, ...range })
  },
  keep: ({ library, mark }) => {
    if (mark) writeOperations['carryOver.keep'](library, { id: mark.id })
  },
  noteOnPaper: ({ library, draw, paper }) => {
    writeOperations['notes.save'](library, {
      target: { kind: 'paper', id: paper.id },
      body: `About ${tagIn(draw)} ${draw(99)}`,
      session: library.newId(),
    })
  },
  noteOnMark: ({ library, draw, mark }) => {
    if (mark)
      writeOperations['notes.save'](library, {
        target: { kind: 'highlight', id: mark.id },
        body: `Why ${draw(99)}? ${tagIn(draw)}`,
        session: library.newId(),
      })
  },
  freeNote: ({ library, draw, paper, mark }) => {
    const id = draw(2) === 0 ? uidIn(library, draw, 'note', 'paper IS NULL') : library.newId()
    const link = mark ? `[[mark:${mark.id}|a mark]]` : `[[paper:${paper.id}|a paper]]`
    writeOperations['notes.save'](library, {
      target: { kind: 'note', id: (id ?? library.newId()) as never },
      body: `Free ${draw(99)} ${link}`,
      session: library.newId(),
    })
  },
  emptyNote: ({ library, draw }) => {
    const id = uidIn(library, draw, 'note')
    if (id)
      writeOperations['notes.save'](library, {
        target: { kind: 'note', id },
        body: '',
        session: library.newId(),
      })
  },
  restoreNote: ({ library, draw }) => {
    const versions = library.database.all<{ key: number; note: string }>(
      'SELECT note_version.key, note FROM note_version JOIN note ON note.id = note_version.note WHERE deleted_at IS NULL',
    )
    const one = pick(draw, versions)
    if (one) writeOperations['notes.restore'](library, { id: one.note as never, version: one.key })
  },
  reading: ({ library, draw, paper }) => {
    const ids = [paper.id]
    const changes = [
      { state: 'later' as const },
      { isStarred: draw(2) === 0 },
      { remark: word(draw) },
      { remark: null },
      { isRead: true },
    ]
    writeOperations['papers.setReading'](library, { ids, ...pick(draw, changes) })
  },
} satisfies Record<string, (chosen: Chosen) => void>
