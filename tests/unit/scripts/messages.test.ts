import { expect, it } from 'vitest'
import { duration, during, explain, SetupError } from '../../../scripts/setup/messages.mjs'

it.each([
  [430, '0.4 s'],
  [9_940, '9.9 s'],
  [9_960, '10 s'],
  [59_700, '1 min 0 s'],
  [125_000, '2 min 5 s'],
])('%i milliseconds read as %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text)
})

it('announces work and says when it is done', async () => {
  const said: string[] = []
  const result = await during(
    (text) => void said.push(text),
    'Sorting the shelf',
    async () => 7,
  )
  expect(result).toBe(7)
  expect(said).toEqual(['Sorting the shelf …', expect.stringMatching(/^ {2}done in \d+\.\d s$/)])
})

it('does not call failed work done', async () => {
  const said: string[] = []
  const fail = () => Promise.reject(new SetupError('the shelf is locked'))
  await expect(during((text) => void said.push(text), 'Sorting', fail)).rejects.toThrow('the shelf is locked')
  expect(said).toEqual(['Sorting …'])
})

it('shows no stack for failures that a person can mend, and one for mistakes', () => {
  expect(explain(new SetupError('Install it, then try again.'))).toBe('Install it, then try again.')
  expect(explain(new TypeError('x is undefined'))).toContain('messages.test.ts')
})
