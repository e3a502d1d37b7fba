import { expect, test } from 'vitest'
import { readPublishedDate, readPublishedDay } from '../../src/main/importer/published-dates.ts'

test.each([
  ['2018', '2018'],
  ['2018-06', '2018-06'],
  ['2018-06-03', '2018-06-03'],
  ['2018-06-03T23:30:00-11:00', '2018-06-03'],
  ['2018-06-03 10:00', '2018-06-03'],
  ['20180603', '2018-06-03'],
  ['2018/06/03/', '2018-06-03'],
  ['Sun, 03 Jun 2018 08:00:00 EST', '2018-06-03'],
  ['3 Jun 18', '2018-06-03'],
  ['3 June 2018', '2018-06-03'],
  ['Jun 3, 2018', '2018-06-03'],
  ['June 2018', '2018-06'],
  ['2018 Jun 3', '2018-06-03'],
  ['2018 Jun-Jul', '2018-06'],
  ['13/06/2018', '2018-06-13'],
  ['06/13/2018', '2018-06-13'],
  ['2018 Spring', '2018'],
  ['2018-13', '2018'],
  ['2018-02-30', '2018'],
])('%s is %s', (written, read) => {
  expect(readPublishedDate(written)).toBe(read)
})

test('a date whose day and month cannot be told apart is known by its year', () => {
  expect(readPublishedDate('08/03/2018')).toBe('2018')
})

test.each(['', 'n.d.', 'to appear', '99999', 'Jun 3'])('%j is no date', (written) => {
  expect(readPublishedDate(written)).toBeNull()
})

test('less than a day is no day', () => {
  expect(readPublishedDay('June 2018')).toBeNull()
  expect(readPublishedDay('3 June 2018')).toBe('2018-06-03')
})
