import { type Chosen, category, HUES, pick, uidIn, word } from './drawn.ts'
import { writeOperations } from './library.ts'

/** What a person can do to tags, collections, kept searches and categories, by name. */
export const actsOfOrder = {
  tagPaper: ({ library, draw, paper }) => {
    writeOperations['tags.put'](library, {
      name: word(draw),
      on: { kind: 'paper', ids: [paper.id] },
      isOn: draw(3) > 0,
    })
  },
  tagMark: ({ library, draw, mark }) => {
    if (mark)
      writeOperations['tags.put'](library, {
        name: word(draw),
        on: { kind: 'highlight', ids: [mark.id] },
        isOn: draw(3) > 0,
      })
  },
  renameTag: ({ library, draw }) => {
    const id = uidIn(library, draw, 'tag')
    if (id) writeOperations['tags.change'](library, { id, name: `${word(draw)}${draw(3)}` })
  },
  colourTag: ({ library, draw }) => {
    const id = uidIn(library, draw, 'tag')
    if (id) writeOperations['tags.change'](library, { id, hue: pick(draw, HUES) ?? null })
  },
  mergeTags: ({ library, draw }) => {
    const [from, into] = [uidIn(library, draw, 'tag'), uidIn(library, draw, 'tag')]
    if (from && into) writeOperations['tags.merge'](library, { from, into })
  },
  deleteTag: ({ library, draw }) => {
    const id = uidIn(library, draw, 'tag')
    if (id) writeOperations['tags.delete'](library, { id })
  },
  collection: ({ library, draw, paper }) => {
    const parent = draw(2) === 0 ? (uidIn(library, draw, 'collection') ?? null) : null
    writeOperations['collections.create'](library, { name: word(draw), parent, papers: [paper.id] })
  },
  renameCollection: ({ library, draw }) => {
    const id = uidIn(library, draw, 'collection')
    if (id) writeOperations['collections.rename'](library, { id, name: `${word(draw)} ${draw(9)}` })
  },
  moveCollection: ({ library, draw }) => {
    const [id, parent, before] = [0, 1, 2].map(() => uidIn(library, draw, 'collection'))
    if (id)
      writeOperations['collections.move'](library, {
        id,
        parent: draw(2) === 0 ? null : (parent ?? null),
        before: before ?? null,
      })
  },
  putIntoCollection: ({ library, draw, paper }) => {
    const id = uidIn(library, draw, 'collection')
    if (id) writeOperations['collections.put'](library, { id, papers: [paper.id], isIn: draw(2) === 0 })
  },
  deleteCollection: ({ library, draw }) => {
    const id = uidIn(library, draw, 'collection')
    if (id) writeOperations['collections.delete'](library, { id })
  },
  keepSearch: ({ library, draw }) => {
    writeOperations['searches.keep'](library, {
      name: word(draw),
      query: `tag:"${word(draw)}" in:"${word(draw)}"`,
      order: null,
    })
  },
  changeSearch: ({ library, draw }) => {
    const id = uidIn(library, draw, 'saved_search')
    if (id) writeOperations['searches.change'](library, { id, name: word(draw), query: word(draw) })
  },
  deleteSearch: ({ library, draw }) => {
    const id = uidIn(library, draw, 'saved_search')
    if (id) writeOperations['searches.delete'](library, { id })
  },
  nameCategory: ({ library, draw }) => {
    writeOperations['categories.change'](library, {
      id: category(draw),
      name: `Name ${draw(99)}`,
      hues: { dark: pick(draw, HUES) ?? null },
    })
  },
  moveCategory: ({ library, draw }) => {
    writeOperations['categories.move'](library, {
      id: category(draw),
      position: 1 + draw(8),
    })
  },
  resetCategories: ({ library, draw }) => {
    writeOperations['categories.reset'](library, {
      id: draw(2) === 0 ? null : category(draw),
    })
  },
} satisfies Record<string, (chosen: Chosen) => void>
