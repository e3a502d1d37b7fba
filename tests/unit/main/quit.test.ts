import { expect, test } from 'vitest'
import { type QuitSteps, quitProtocol } from '../../../src/main/app/quit.ts'

/** The protocol over steps that note what they do; the test may make any of them do something else. */
function quitDouble(steps: Partial<QuitSteps> = {}) {
  const done: string[] = []
  const errors: unknown[] = []
  const step = (name: 'flushPages' | 'stopImports' | 'closeLibrary') => async () => {
    done.push(name)
    await steps[name]?.()
  }
  const quitting = quitProtocol({
    flushPages: step('flushPages'),
    stopImports: step('stopImports'),
    closeLibrary: step('closeLibrary'),
    exit: () => done.push('exit'),
    onError: (error) => errors.push(error),
  })
  return { quitting, done, errors }
}

test('text is saved first, then imports stop, then the library closes, then the process ends', async () => {
  const { quitting, done } = quitDouble()
  await quitting.begin()
  expect(done).toEqual(['flushPages', 'stopImports', 'closeLibrary', 'exit'])
})

test('a step waits for the one before', async () => {
  const saved = Promise.withResolvers<void>()
  const { quitting, done } = quitDouble({ flushPages: () => saved.promise })
  const ended = quitting.begin()
  await new Promise((resolve) => setImmediate(resolve))
  expect(done).toEqual(['flushPages'])
  expect(quitting.isFinished()).toBe(false)
  saved.resolve()
  await ended
  expect(done.at(-1)).toBe('exit')
})

test('a step that fails is noted, and keeps no other from its work', async () => {
  const refuse = (why: string) => () => Promise.reject(new Error(why))
  const { quitting, done, errors } = quitDouble({
    flushPages: () => {
      throw new Error('no page')
    },
    stopImports: refuse('no imports'),
    closeLibrary: refuse('no library'),
  })
  await quitting.begin()
  expect(done).toEqual(['flushPages', 'stopImports', 'closeLibrary', 'exit'])
  expect(errors).toMatchObject([{ message: 'no page' }, { message: 'no imports' }, { message: 'no library' }])
})

test('whoever wants to quit meanwhile, or afterwards, joins', async () => {
  const { quitting, done } = quitDouble()
  await Promise.all([quitting.begin(), quitting.begin(), quitting.begin()])
  await quitting.begin()
  expect(done.filter((name) => name === 'exit')).toHaveLength(1)
  expect(done).toHaveLength(4)
})

test('the window may close only when everything is done, and before the process ends', async () => {
  const finishedAtExit: boolean[] = []
  const steps = { flushPages: async () => {}, stopImports: async () => {}, closeLibrary: async () => {} }
  const quitting = quitProtocol({
    ...steps,
    exit: () => finishedAtExit.push(quitting.isFinished()),
    onError: () => {},
  })
  expect(quitting.isFinished()).toBe(false)
  await quitting.begin()
  expect(finishedAtExit).toEqual([true])
})
