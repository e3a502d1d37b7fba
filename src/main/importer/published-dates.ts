import { readCaptureDay } from './dates.ts'

const ISO = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?=$|[T\s/])/
const YEAR = /^(\d{4})(?!\d)/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const RFC_822 = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{2}|\d{4})(?=$|\s)/i
const MONTH_AND_YEAR = /^([a-z]{3,9})\.?,?\s+(\d{4})$/i
const YEAR_FIRST = /^(\d{4})\s+([a-z]{3,9})(?:\s+(\d{1,2}))?\b/i
const US = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/**
 * The date that a form writes down for a paper, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: no more than it says. Reads ISO
 * 8601 with or without a time (the day as written, whatever the zone), RFC 822, `3 August 2018`, `Aug 3, 2018`,
 * `August 2018`, `2018 Aug 3`, `20180803`, `2018/08/03/` and a year that something else follows; `08/03/2018` only where one of the two can be no month.
 * Null where it is no date.
 */
export function readPublishedDate(text: string): string | null {
  const tidy = text.trim().replace(/\s+/g, ' ')
  return (
    fromNumbers(COMPACT.exec(tidy)) ??
    fromNumbers(ISO.exec(tidy)) ??
    fromParts(RFC_822.exec(tidy), 3, 2, 1) ??
    fromParts(YEAR_FIRST.exec(tidy), 1, 2, 3) ??
    fromParts(MONTH_AND_YEAR.exec(tidy), 2, 1, null) ??
    fromUsDate(US.exec(tidy)) ??
    dayIn(readCaptureDay(tidy.slice(0, 40), '9999-12-31')) ??
    fromNumbers(YEAR.exec(tidy))
  )
}

/** The day that a form writes down, or null where it says less than a day. */
export function readPublishedDay(text: string): string | null {
  const date = readPublishedDate(text)
  return date !== null && date.length === 10 ? date : null
}

function fromNumbers(match: RegExpExecArray | null): string | null {
  if (match === null) return null
  const [, year, month, day] = match
  return write(year, month, day)
}

function fromParts(
  match: RegExpExecArray | null,
  year: number,
  month: number,
  day: number | null,
): string | null {
  if (match === null) return null
  // The reader of days knows the names of months; any day will do to ask it.
  const named = readCaptureDay(`1 ${match[month]} 2000`, '2000-12-31')
  if (named === null) return null
  return write(century(match[year] ?? ''), named.day.slice(5, 7), day === null ? undefined : match[day])
}

/** A year of two digits, as RFC 822 writes it, lies between 1970 and 2069. */
function century(year: string): string {
  return year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`
}

function fromUsDate(match: RegExpExecArray | null): string | null {
  if (match === null) return null
  const [, first, second, year] = match
  if (Number(first) > 12) return write(year, second, first)
  return Number(second) > 12 || first === second
    ? write(year, first, second)
    : write(year, undefined, undefined)
}

function dayIn(day: { day: string; isYearInferred: boolean } | null): string | null {
  return day === null || day.isYearInferred ? null : day.day
}

function write(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined || Number(year) < 1000) return null
  if (month === undefined || Number(month) === 0) return year
  const monthly = `${year}-${month.padStart(2, '0')}`
  if (Number(month) > 12) return null
  if (day === undefined || Number(day) === 0) return monthly
  const whole = `${monthly}-${day.padStart(2, '0')}`
  const time = Date.parse(`${whole}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== whole ? null : whole
}
