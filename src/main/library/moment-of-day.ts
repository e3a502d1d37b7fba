/** The moment at which a calendar day `YYYY-MM-DD` begins where the person is; ISO 8601, UTC. */
export function momentOfDay(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  // The year is set apart: one below 100 would be taken for one of the last century.
  const moment = new Date(2000, month - 1, date)
  moment.setFullYear(year, month - 1, date)
  return moment.toISOString()
}
