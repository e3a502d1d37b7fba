import { expect, test } from 'vitest'
import {
  choiceLabel,
  countsOf,
  factsOf,
  forecastLines,
  partnerOf,
  rankWords,
  standingLine,
} from '../../../../src/renderer/features/snapshots/snapshot-words.ts'
import { kept, ranked } from './builders.ts'

test('a snapshot is told by its day and its papers, and by what one should know at once', () => {
  expect(standingLine(kept(6))).toBe('26 Jun 2026, 2 papers')
  expect(standingLine(kept(6, { status: 'cancelled', paperCount: 1 }))).toBe(
    '26 Jun 2026, 1 paper, cut short',
  )
  expect(standingLine(kept(6, { takenBackAt: '2026-06-28T08:15:00.000Z' }))).toBe('26 Jun 2026, taken back')
  expect(standingLine(kept(6, { capturedOn: null }))).toBe('Imported 27 Jun 2026, 2 papers')
  expect(choiceLabel(kept(6))).toBe('26 Jun 2026, day-6.txt')
})

test('its facts say how sure its form is, how it is encoded, and whether a newer parser is here', () => {
  const facts = Object.fromEntries(factsOf(kept(6), 2))
  expect(facts).toMatchObject({
    Form: 'Hugging Face Papers, plain text, 95% sure',
    Captured: '26 June 2026 (year inferred)',
    Kept: '49 kB of UTF-8 text',
    Parser: 'Version 1; version 2 is here now',
  })
  expect(Object.fromEntries(factsOf(kept(6, { confidence: 1 }), 1))).toMatchObject({
    Form: 'Hugging Face Papers, plain text, as you chose',
    Parser: 'Version 1, the newest',
  })
})

test('its counts add up in their order', () => {
  const counts = { found: 1200, new: 1000, held: 150, upgraded: 40, refused: 10 }
  expect(countsOf(kept(6, { counts }))).toEqual([
    ['found', '1,200'],
    ['new', '1,000'],
    ['held', '150'],
    ['upgraded', '40'],
    ['refused', '10'],
  ])
})

test('what taking back would do says what goes, and what stays and why', () => {
  expect(forecastLines({ removed: 2, touched: 1, shared: 3, touchedTitles: [] })).toEqual([
    '2 papers go: only this snapshot holds them, and you have not worked on them.',
    '3 papers stay: another snapshot holds them too.',
    '1 paper stays: you worked on it.',
  ])
  expect(forecastLines({ removed: 0, touched: 0, shared: 0, touchedTitles: [] })).toEqual(['No paper goes.'])
})

test('a snapshot is compared with the one before it of the same form, else with what there is', () => {
  const [first, second, other] = [kept(1), kept(2), kept(3, { format: 'another' })]
  const fourth = kept(4)
  const all = [fourth, other, second, first]
  expect(partnerOf(all, fourth.id)?.id).toBe(second.id)
  expect(partnerOf(all, other.id)?.id).toBe(second.id)
  expect(partnerOf(all, first.id)?.id).toBe(second.id)
  expect(partnerOf([first], first.id)).toBeNull()
  expect(partnerOf([kept(2, { takenBackAt: '2026-06-28T08:15:00.000Z' }), first], first.id)).toBeNull()
})

test('a capture in the history of a paper is told in words', () => {
  expect(rankWords(ranked('2026-06-26', 3, 41))).toBe('rank 3 on 26 June 2026, 41 votes')
  expect(rankWords(ranked('2026-06-26', null))).toBe('not in the capture of 26 June 2026')
})
