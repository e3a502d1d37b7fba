import type { CaptureDay } from './formats/format.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/i
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?(?:,? (\d{4}))?$/i
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? /i
const FULL_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/**
 * The day that a line of a capture names, as `Jun 26`, `June 26, 2026`, `26 June` or `2026-06-26`, or null when the line
 * is no such date. A year that is missing is inferred: the latest such day not after the day after `referenceDay`
 * (somewhere it is tomorrow already).
 */
export function readCaptureDay(line: string, referenceDay: string): CaptureDay | null {
  const text = line.trim().replace(WEEKDAY, '')
  const iso = ISO.exec(text)
  if (iso !== null) return known(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const monthFirst = MONTH_FIRST.exec(text)
  const dayFirst = DAY_FIRST.exec(text)
  const month = monthNumber(monthFirst?.[1] ?? dayFirst?.[2])
  const day = Number(monthFirst?.[2] ?? dayFirst?.[1])
  const year = monthFirst?.[3] ?? dayFirst?.[3]
  if (month === null || Number.isNaN(day)) return null
  return year === undefined ? inferred(month, day, referenceDay) : known(Number(year), month, day)
}

function monthNumber(name: string | undefined): number | null {
  const lower = name?.toLowerCase() ?? ''
  const index = FULL_MONTHS.findIndex(
    (full, position) => full === lower || MONTHS[position] === lower || (lower === 'sept' && position === 8),
  )
  return index < 0 ? null : index + 1
}

function known(year: number, month: number, day: number): CaptureDay | null {
  const written = writeDay(year, month, day)
  return written === null ? null : { day: written, isYearInferred: false }
}

function inferred(month: number, day: number, referenceDay: string): CaptureDay | null {
  const latest = new Date(Date.parse(`${referenceDay}T00:00:00Z`) + 24 * 60 * 60 * 1000)
    .toISOString()
    .slice(0, 10)
  const thisYear = Number(latest.slice(0, 4))
  // Eight years back reach a 29 February from anywhere, also over a year like 1900.
  for (let year = thisYear; year >= thisYear - 8; year -= 1) {
    const written = writeDay(year, month, day)
    if (written !== null && written <= latest) return { day: written, isYearInferred: true }
  }
  return null
}

function writeDay(year: number, month: number, day: number): string | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text
}
