// How well highlights find their words again after a text has changed, and how long that takes: over abstracts of our own
// and, when it lies beside the checkout, over the real capture. OFFPRINT_BENCH_ROUNDS says how often each edit is made.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { anchor, describe } from '../src/shared/text/index.ts'
import type { Selector } from '../src/shared/text/selector.ts'
import { abstractsOf, ownAbstracts } from '../tests/unit/text/builders/abstracts.ts'
import { type Outcome, run, trialsOver } from '../tests/unit/text/builders/anchoring-trials.ts'
import { percentile, printTable, rounded } from './parts/table.ts'

const rounds = Number(process.env.OFFPRINT_BENCH_ROUNDS ?? 40)
const seed = Number(process.env.OFFPRINT_BENCH_SEED ?? 1)
const capture = join(import.meta.dirname, '..', '..', 'shared', 'snapshots', 'hf-papers-token.txt')

report('Our own abstracts', ownAbstracts(), rounds)
if (existsSync(capture)) {
  const abstracts = abstractsOf(readFileSync(capture, 'utf8'))
  report('The real capture', abstracts, Math.ceil(rounds / 4))
} else {
  console.log('The real capture is not there; its figures are left out.')
}
reportWorst()

function report(name: string, sources: readonly string[], count: number): void {
  const outcomes = trialsOver(sources, count, seed).map(run)
  console.log(`\n${name}: ${sources.length} abstracts, ${outcomes.length} trials`)
  const groups = Map.groupBy(outcomes, ({ trial }) => `${trial.trialClass}: ${trial.edit}`)
  printTable(
    ['edit', 'trials', 'right %', 'orphan %', 'check %', 'wrong %'],
    [...groups].map(([edit, group]) => [edit, ...sharesOf(group)]),
  )
  const classes = Map.groupBy(outcomes, ({ trial }) => trial.trialClass)
  printTable(
    ['of all', 'trials', 'right %', 'orphan %', 'check %', 'wrong %'],
    [...classes].map(([edit, group]) => [edit, ...sharesOf(group)]),
  )
  const times = outcomes.map(({ trial }) => timeOf(trial.text, trial.selector))
  printTable(['milliseconds', 'p50', 'p95', 'p99', 'max'], [['a case', ...timesOf(times)]])
  console.log(
    JSON.stringify({
      bench: 'anchoring',
      name,
      ...summaryOf(classes),
      p95: rounded(percentile(times, 0.95), 3),
    }),
  )
}

/** Milliseconds of an anchoring in a text that was not seen just before: the best of three, for machines do other things too. */
function timeOf(text: string, selector: Selector): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      for (const other of ['one', 'two', 'three', 'four']) anchor(other, selector)
      const begun = performance.now()
      anchor(text, selector)
      return performance.now() - begun
    }),
  )
}

/** `wrong` is anchored at another place than the words', or anywhere when they are gone. */
function sharesOf(group: readonly Outcome[]): number[] {
  const share = (isMeant: (outcome: Outcome) => boolean) =>
    rounded((100 * group.filter(isMeant).length) / group.length, 2)
  return [
    group.length,
    share(({ isRight }) => isRight),
    share(({ found }) => found.state === 'orphan'),
    share(({ found }) => found.state === 'check'),
    share(({ found, isRight }) => found.state === 'anchored' && !isRight),
  ]
}

function summaryOf(classes: ReadonlyMap<string, readonly Outcome[]>): Record<string, number> {
  return Object.fromEntries([...classes].map(([name, group]) => [name, sharesOf(group)[1] ?? 0]))
}

function timesOf(times: readonly number[]): number[] {
  return [...[0.5, 0.95, 0.99].map((share) => percentile(times, share)), Math.max(...times)].map((time) =>
    rounded(time, 3),
  )
}

/** Texts and quotes that cost most. */
function reportWorst(): void {
  const [first = ''] = ownAbstracts()
  const long = Array.from({ length: 200 }, (_, index) => first.replaceAll('token', `token${index}`)).join(' ')
  const cases: readonly (readonly [string, string, string])[] = [
    ['a quote of 1,000, edited', first.repeat(3).slice(0, 1000), first.repeat(3).replaceAll('the ', 'a ')],
    ['a quote of 3,000, edited', long.slice(100, 3100), long.slice(0, 5000).replaceAll('the ', 'a ')],
    ['50,000 of text, a phrase edited', 'the bridge is learned without a loss', long.slice(0, 50_000)],
    [
      '50,000 of text, a phrase that is not there',
      'rivers carve their beds over a long time',
      long.slice(0, 50_000),
    ],
    [
      '50,000 of text, a quote of 2,000',
      long.slice(20_000, 22_000).replaceAll('loss', 'cost'),
      long.slice(0, 50_000),
    ],
    ['a letter 50,000 times', 'a'.repeat(200), 'a'.repeat(50_000)],
    ['two letters in turn', `${'ab'.repeat(400)}c`, 'ab'.repeat(25_000)],
    ['one word over and over', 'the the the a the the the', 'the '.repeat(12_000)],
  ]
  console.log('\nThe worst cases, each looked for anew')
  printTable(
    ['case', 'ms'],
    cases.map(([name, quote, text]) => {
      const selector = {
        ...describe(quote, { start: 0, end: quote.length }),
        prefix: 'something that stood before',
        suffix: 'and after',
      }
      return [name, rounded(timeOf(text, selector), 2)]
    }),
  )
}
