import { titleLikeness } from './title-likeness.ts'

/** What a paragraph is: a title, the first paragraph of an abstract, or a further one. */
export type Role = 'title' | 'abstract' | 'continuation'

const roles: readonly Role[] = ['title', 'abstract', 'continuation']

/**
 * What it costs that one role follows another; what is left out cannot happen. A capture alternates titles and
 * abstracts, so everything else has to be paid for by how the paragraphs read.
 */
const follows: Record<Role | 'begin', Partial<Record<Role, number>>> = {
  begin: { title: 0, abstract: -4 },
  title: { abstract: 0, title: -4 },
  abstract: { title: 0, continuation: -1.5 },
  continuation: { title: 0, continuation: -0.5 },
}

/** A capture that ends on a title was cut off there. */
const ENDS_ON_TITLE = -3

/**
 * Says of each paragraph of a capture what it is, so that all of them together read best: the most likely path through
 * the roles (Viterbi), not a guess at each one. Linear in the number of paragraphs.
 */
export function assignRoles(paragraphs: readonly string[]): Role[] {
  const cameFrom: Role[][] = []
  let best: Partial<Record<Role | 'begin', number>> = { begin: 0 }
  for (const paragraph of paragraphs) {
    const likeness = titleLikeness(paragraph)
    const next: Partial<Record<Role, number>> = {}
    const origins: Role[] = []
    roles.forEach((role, index) => {
      for (const [previous, score] of Object.entries(best) as [Role | 'begin', number][]) {
        const cost = follows[previous][role]
        if (cost === undefined) continue
        const total = score + cost + (role === 'title' ? likeness : -likeness)
        if (next[role] === undefined || total > next[role]) {
          next[role] = total
          origins[index] = previous as Role
        }
      }
    })
    cameFrom.push(origins)
    best = next
  }
  return traceBack(cameFrom, best)
}

function traceBack(cameFrom: readonly Role[][], ends: Partial<Record<Role, number>>): Role[] {
  const weighed = roles.filter((role) => ends[role] !== undefined)
  const scoreOf = (role: Role): number => (ends[role] ?? 0) + (role === 'title' ? ENDS_ON_TITLE : 0)
  let role = weighed.reduce<Role>(
    (one, other) => (scoreOf(other) > scoreOf(one) ? other : one),
    weighed[0] ?? 'title',
  )
  const assigned: Role[] = []
  for (let index = cameFrom.length - 1; index >= 0; index -= 1) {
    assigned.push(role)
    role = cameFrom[index]?.[roles.indexOf(role)] ?? 'title'
  }
  return assigned.reverse()
}
