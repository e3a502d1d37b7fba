/**
 * The heading over the papers of a day: "Thursday, 26 June", with the year where it is not this one; "June 2018" or
 * "2018" where no more is known.
 */
export function dayHeading(day: string | null, today: string): string {
  if (day === null) return 'No date'
  if (day.length === 4) return day
  if (day.length === 7) return `${monthAlone.format(new Date(`${day}-01T00:00:00Z`))} ${day.slice(0, 4)}`
  const date = new Date(`${day}T00:00:00Z`)
  return `${weekday.format(date)}, ${dayAndMonth.format(date)}${yearUnlessSame(day, today)}`
}

/** A day in few letters: "26 Jun", with the year where it is not this one; "Jun 2018" or "2018" where no more is known. */
export function shortDay(day: string, today: string): string {
  if (day.length === 4) return day
  if (day.length === 7) return `${shortMonth.format(new Date(`${day}-01T00:00:00Z`))} ${day.slice(0, 4)}`
  return `${shortDayAndMonth.format(new Date(`${day}T00:00:00Z`))}${yearUnlessSame(day, today)}`
}

/** A day as the feeds print it: "Jun 26", with the year where it is not this one. */
export function feedDay(day: string, today: string): string {
  const year = yearUnlessSame(day, today)
  return `${monthAndDay.format(new Date(`${day}T00:00:00Z`))}${year === '' ? '' : `,${year}`}`
}

/** A day in full: "26 June 2026". */
export function fullDay(day: string): string {
  return `${dayAndMonth.format(new Date(`${day}T00:00:00Z`))} ${day.slice(0, 4)}`
}

/** The calendar day it is where the person is. */
export function todayHere(now: Date = new Date()): string {
  const month = `${now.getMonth() + 1}`.padStart(2, '0')
  return `${now.getFullYear()}-${month}-${`${now.getDate()}`.padStart(2, '0')}`
}

function yearUnlessSame(day: string, today: string): string {
  const year = day.slice(0, 4)
  return year === today.slice(0, 4) ? '' : ` ${year}`
}

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const monthAlone = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
const shortDayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
const monthAndDay = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' })
