import { expect, test } from 'vitest'
import { readCaptureDay } from '../../src/main/importer/dates.ts'

test.each([
  ['Jun 26', '2026-11-23', '2026-06-26'],
  ['Jun 26', '2026-06-25', '2026-06-26'],
  ['Jun 26', '2026-06-24', '2025-06-26'],
  ['Dec 31', '2026-01-02', '2025-12-31'],
  ['26 June', '2026-11-23', '2026-06-26'],
  ['Thursday, 26 June', '2026-11-23', '2026-06-26'],
  ['June 26th', '2026-11-23', '2026-06-26'],
  ['Feb 29', '2026-11-23', '2024-02-29'],
  ['Sept 3', '2026-11-23', '2026-09-03'],
])('%s, seen on %s, is %s, its year inferred', (line, reference, day) => {
  expect(readCaptureDay(line, reference)).toEqual({ day, isYearInferred: true })
})

test.each([
  ['Jun 26, 2024', '2024-06-26'],
  ['June 26 2024', '2024-06-26'],
  ['26 Jun 2024', '2024-06-26'],
  ['2024-06-26', '2024-06-26'],
])('%s names its year', (line, day) => {
  expect(readCaptureDay(line, '2026-11-23')).toEqual({ day, isYearInferred: false })
})

test.each([
  'June',
  '26',
  'Feb 30, 2024',
  'Foo 26',
  'Jun 26 was a day',
  '',
  'May the Best Token Win',
  'March 42',
])('%s is no date', (line) => {
  expect(readCaptureDay(line, '2026-11-23')).toBeNull()
})
