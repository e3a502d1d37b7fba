/** A calendar day in full: "26 June 2026". */
export function dayName(day: string): string {
  return dayFormat.format(new Date(`${day}T00:00:00Z`))
}

/** The day of a moment where the person is, in few letters: "26 Jun 2026". */
export function shortDayOf(moment: string): string {
  return shortFormat.format(new Date(moment))
}

/** The calendar day of a moment where the person is, `YYYY-MM-DD`. */
export function calendarDayOf(moment: string): string {
  const date = new Date(moment)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => `${part}`.padStart(2, '0'))
    .join('-')
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const shortFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
