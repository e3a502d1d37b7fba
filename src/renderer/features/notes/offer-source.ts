import { writeNoteLink } from '../../../shared/notes/note-link.ts'
import { noteTagAt } from '../../../shared/notes/note-tag.ts'
import { fuzzyMatch } from '../../../shared/text/fuzzy-match.ts'
import { call } from '../../state/bridge.ts'
import type { WantedOffer } from './wanted-offer.ts'

/** Something that can be put into a note. */
export interface Offer {
  /** What it is called. */
  readonly title: string
  /** What tells it from others: its kind, and the paper that it is on. */
  readonly detail: string
  /** The text that is put in. */
  readonly insert: string
}

/** So many tags are offered. */
const TAGS_OFFERED = 8

/** What is offered for what was typed, the likeliest first. @throws CallFailure */
export async function fetchOffers({ kind, query }: WantedOffer): Promise<Offer[]> {
  return kind === 'link' ? links(query) : tags(query)
}

async function links(query: string): Promise<Offer[]> {
  const found = await call('notes.offerLinks', { query })
  return found.map(({ kind, id, title, detail }) => ({
    title,
    detail: [kindNames[kind], ...(detail === null ? [] : [detail])].join(' · '),
    insert: writeNoteLink(kind, id, title),
  }))
}

const kindNames = { paper: 'Paper', mark: 'Highlight', note: 'Note' }

/** Only tags that can be written as a word are offered: one with a blank in it would be another. */
async function tags(query: string): Promise<Offer[]> {
  const all = (await call('tags.list', {})).filter(({ name }) => noteTagAt(`#${name}`, 0)?.name === name)
  return all
    .flatMap((tag) => {
      const match = query === '' ? { score: tag.paperCount } : fuzzyMatch(query, tag.name)
      return match === null ? [] : [{ tag, score: match.score }]
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, TAGS_OFFERED)
    .map(({ tag: { name, paperCount } }) => ({
      title: `#${name}`,
      detail: paperCount === 1 ? '1 paper' : `${paperCount} papers`,
      insert: `#${name} `,
    }))
}
