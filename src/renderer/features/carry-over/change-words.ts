import type { ChangedText } from '../../../shared/model/carry-over.ts'

/** Says which texts changed, and when: "The abstract changed on 27 June 2026." */
export function changeWords(changed: readonly ChangedText[]): string {
  const names = changed.map(({ field }) => field).join(' and the ')
  const day = changed.findLast((one) => one.day !== null)?.day ?? null
  return `The ${names} changed${day === null ? '' : ` on ${dayWords(day)}`}.`
}

/** A calendar day in words: "27 June 2026". */
export function dayWords(day: string): string {
  return format.format(new Date(`${day.slice(0, 10)}T00:00:00Z`))
}

/** So many highlights, in words: "One highlight", "3 highlights". */
export function countWords(count: number): string {
  return count === 1 ? 'One highlight' : `${count} highlights`
}

const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
