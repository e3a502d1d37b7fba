import { describe, expect, it } from 'vitest'
import { dayHeading, feedDay, shortDay } from '../../../../src/renderer/features/library/day-names.ts'

const today = '2026-07-01'

describe('days', () => {
  it('are headed by weekday and date, with the year when it is not this one', () => {
    expect(dayHeading('2026-06-26', today)).toBe('Friday, 26 June')
    expect(dayHeading('2025-06-26', today)).toBe('Thursday, 26 June 2025')
    expect(dayHeading(null, today)).toBe('No date')
  })

  it('are headed by month or year where no more is known', () => {
    expect([dayHeading('2018-06', today), dayHeading('2018', today)]).toEqual(['June 2018', '2018'])
  })

  it('are written short in rows, and as the feeds print them in snapshots', () => {
    expect([shortDay('2026-06-06', today), shortDay('2018-08-03', today)]).toEqual(['6 Jun', '3 Aug 2018'])
    expect([feedDay('2026-06-26', today), feedDay('2018-08-03', today)]).toEqual(['Jun 26', 'Aug 3, 2018'])
  })
})
