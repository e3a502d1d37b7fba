// Invented papers for the benchmarks, the same in every run.
import type { EntryToWrite } from '../../src/main/library/entry.ts'

/** Words that the invented texts are made of: as many as the abstracts of a field have that are not rare. */
const VOCABULARY_SIZE = 30_000
const ABSTRACT_WORDS = 155
const SURNAMES = 20_000
const FIRST_DAY = Date.UTC(2020, 0, 1)
const DAY_MS = 86_400_000

const syllables =
  'al an ar at con de di el en er ex fi ge graph im in la le li lo ma me mi mo na ne no or pa po ra re ri ro sa se si so sta ta te ti to tra un va ve vi'.split(
    ' ',
  )
const common = 'the of a and in to we for that is on with model learning this by are our as data'.split(' ')

/** Words by rank, the commonest first. */
export const vocabulary: readonly string[] = inventWords()

/**
 * The invented paper with this number (from 0): a title of eight words, an abstract of about 1,000 characters, four
 * authors, an arXiv identifier and a DOI, two links and both dates. Words follow Zipf's law, as written ones do.
 */
export function inventEntry(number: number): EntryToWrite {
  const random = randomFrom(number + 1)
  const word = (): string => vocabulary[zipf(random, VOCABULARY_SIZE)] ?? 'model'
  const sentence = (length: number): string => {
    const text = Array.from({ length }, word).join(' ')
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  const published = dayAfter(FIRST_DAY, number % 2000)
  const arxiv = `${published.slice(2, 4)}${published.slice(5, 7)}.${String(number % 100_000).padStart(5, '0')}v${Math.floor(number / 100_000)}`
  return {
    title: `${sentence(7)} ${number}`,
    abstract: `${Array.from({ length: 7 }, () => sentence(Math.floor(ABSTRACT_WORDS / 7))).join('. ')}.`,
    authors: Array.from({ length: 4 }, () => `${inventName(random, 3000)} ${inventName(random, SURNAMES)}`),
    identifiers: [
      { scheme: 'arxiv', value: arxiv },
      { scheme: 'doi', value: `10.99999/invented.${number}` },
    ],
    links: [
      { kind: 'arxiv', url: `https://arxiv.example/abs/${arxiv}` },
      { kind: 'pdf', url: `https://arxiv.example/pdf/${arxiv}` },
    ],
    votes: number % 200,
    comments: null,
    publishedOn: published,
    listedOn: dayAfter(FIRST_DAY, (number % 2000) + 1),
    organisations: [],
    keywords: ['cs.CL', 'cs.LG'],
    venue: null,
    rank: number + 1,
    span: { start: number * 2000, end: number * 2000 + 1800 },
  }
}

/** The entries numbered from `start` (from 0) on. */
export function inventEntries(start: number, count: number): EntryToWrite[] {
  return Array.from({ length: count }, (_, index) => inventEntry(start + index))
}

function inventWords(): string[] {
  const random = randomFrom(7)
  const words = new Set(common)
  while (words.size < VOCABULARY_SIZE) {
    const length = 2 + Math.floor(random() * 3)
    words.add(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join(''))
  }
  return [...words]
}

/** A rank from 0, where a rank is drawn about as often as its inverse says. */
function zipf(random: () => number, size: number): number {
  return Math.min(size - 1, Math.floor(size ** random()) - 1)
}

function inventName(random: () => number, size: number): string {
  const name = vocabulary[common.length + zipf(random, size)] ?? 'ana'
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function dayAfter(first: number, days: number): string {
  return new Date(first + days * DAY_MS).toISOString().slice(0, 10)
}

/** Numbers from 0 to 1, the same for the same seed (Mulberry32). */
function randomFrom(seed: number): () => number {
  let state = (seed * 0x9e3779b9) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
