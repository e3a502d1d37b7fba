/** The calendar day so many days after (or, with a minus, before) a day `YYYY-MM-DD`. No clock and no zone has a say. */
export function dayAfter(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const moment = new Date(Date.UTC(2000, month - 1, date))
  moment.setUTCFullYear(year, month - 1, date + days)
  return moment.toISOString().slice(0, 10)
}
