import { describe, expect, it } from 'vitest'
import { ownAbstracts } from './builders/abstracts.ts'
import { type Outcome, run, type TrialClass, trialsOver } from './builders/anchoring-trials.ts'

// Rates over edits made by chance, always the same ones; `npm run bench -- anchoring` prints them edit by edit.
const outcomes = trialsOver(ownAbstracts(), 4, 20_260_626).map(run)
const of = (wanted: TrialClass) => outcomes.filter(({ trial }) => trial.trialClass === wanted)

const shareOf = (group: readonly Outcome[], isMeant: (outcome: Outcome) => boolean) =>
  group.filter(isMeant).length / group.length

describe('over many edits of many abstracts', () => {
  it('every highlight of a text that did not change, or only around whole sentences, stands on its words', () => {
    const calm = of('verbatim').filter(({ trial }) => /^nothing|^sentences put/.test(trial.edit))
    expect(calm.length).toBeGreaterThan(100)
    expect(calm.filter(({ found, isRight }) => found.state !== 'anchored' || !isRight)).toEqual([])
  })

  it('a highlight whose words are there finds them, though words around it changed', () => {
    expect(shareOf(of('verbatim'), ({ isRight }) => isRight)).toBeGreaterThanOrEqual(0.98)
  })

  it('a highlight whose words were edited finds them', () => {
    expect(shareOf(of('edited'), ({ isRight }) => isRight)).toBeGreaterThanOrEqual(0.985)
  })

  it('hardly ever is it sure of a place that is not the right one', () => {
    const wrong = ({ found, isRight }: Outcome) => found.state === 'anchored' && !isRight
    expect(shareOf(of('deleted'), wrong)).toBeLessThanOrEqual(0.005)
    expect(shareOf([...of('verbatim'), ...of('edited')], wrong)).toBeLessThanOrEqual(0.005)
  })

  it('another writing of the same letters is no edit', () => {
    const rewritten = of('edited').filter(({ trial }) =>
      /lines|line ends|accents|ligatures|curly|dashes|case|dollars/.test(trial.edit),
    )
    expect(rewritten.length).toBeGreaterThan(500)
    expect(shareOf(rewritten, ({ found, isRight }) => found.state === 'anchored' && isRight)).toBeGreaterThan(
      0.995,
    )
  })
})
