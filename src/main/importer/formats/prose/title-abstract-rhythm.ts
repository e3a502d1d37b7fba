import { isClosing, titleLikeness } from './title-likeness.ts'

/** What a paragraph is: page furniture or a date, a title, the first paragraph of an abstract, or a further one. */
export type Role = 'page' | 'title' | 'abstract' | 'continuation'

/** A paragraph, and how much it reads like a line of the page around the papers (`pageLikeness`). */
export interface Paragraph {
  readonly text: string
  readonly pageLikeness: number
}

/**
 * A paragraph's role, and by how much the whole would read worse if it were something else: 0 is a tie. The two roles
 * in an abstract count as one here.
 */
export interface Placed {
  readonly role: Role
  readonly margin: number
}

type Scores = Record<Role, number>

const roles = ['page', 'title', 'abstract', 'continuation'] as const
const NEVER = Number.NEGATIVE_INFINITY

/**
 * What it costs that one role follows another. Furniture stands before the papers, then titles and abstracts
 * alternate; everything else has to be paid for by how the paragraphs read.
 */
const follows: Record<Role, Scores> = {
  page: { page: 0, title: 0, abstract: -7, continuation: NEVER },
  title: { page: -4, title: -4, abstract: 0, continuation: NEVER },
  abstract: { page: -2, title: 0, abstract: NEVER, continuation: -3 },
  continuation: { page: -2, title: 0, abstract: NEVER, continuation: -1 },
}
const begins: Scores = { page: 0, title: 0, abstract: -4, continuation: NEVER }
/** A capture that ends on a title was cut off there. */
const ends: Scores = { page: 0, title: -3, abstract: 0, continuation: 0 }
/** Keywords and the like, with no abstract above them. */
const CLOSING_AS_OPENING = -3

/**
 * Says of each paragraph of a capture what it is, so that all of them together read best, and how sure that is: the
 * best path through the roles, scored forwards and backwards (Viterbi; the margins are those of max-marginals). Linear
 * in the number of paragraphs.
 */
export function assignRoles(paragraphs: readonly Paragraph[]): Placed[] {
  const readings = paragraphs.map(readingsOf)
  const upTo = scoresUpTo(readings)
  const after = scoresAfter(readings)
  return readings.map((_, index) => {
    const scoreOf = (role: Role): number => (upTo[index]?.[role] ?? NEVER) + (after[index]?.[role] ?? NEVER)
    const role = roles.reduce((one, other) => (scoreOf(other) > scoreOf(one) ? other : one))
    const others = roles.filter((other) => kindOf(other) !== kindOf(role))
    return { role, margin: scoreOf(role) - Math.max(...others.map(scoreOf)) }
  })
}

function kindOf(role: Role): string {
  return role === 'continuation' ? 'abstract' : role
}

function readingsOf({ text, pageLikeness }: Paragraph): Scores {
  const likeness = titleLikeness(text)
  const opening = -likeness + (isClosing(text) ? CLOSING_AS_OPENING : 0)
  return { page: pageLikeness, title: likeness, abstract: opening, continuation: -likeness }
}

/** For each paragraph and role: the best score of everything up to it, with it. */
function scoresUpTo(readings: readonly Scores[]): Scores[] {
  const all: Scores[] = []
  for (const reading of readings) {
    const last = all.at(-1)
    const before =
      last === undefined ? begins : byRole((role) => best((one) => last[one] + follows[one][role]))
    all.push(byRole((role) => before[role] + reading[role]))
  }
  return all
}

/** For each paragraph and role: the best score of everything after it. */
function scoresAfter(readings: readonly Scores[]): Scores[] {
  const all: Scores[] = []
  let ahead: Scores | null = null
  for (const reading of readings.toReversed()) {
    const next: Scores | null = ahead
    const scores = next === null ? ends : byRole((role) => best((one) => follows[role][one] + next[one]))
    all.push(scores)
    ahead = byRole((role) => scores[role] + reading[role])
  }
  return all.reverse()
}

function byRole(score: (role: Role) => number): Scores {
  return {
    page: score('page'),
    title: score('title'),
    abstract: score('abstract'),
    continuation: score('continuation'),
  }
}

function best(score: (role: Role) => number): number {
  return Math.max(...roles.map(score))
}
