import { expect, test } from 'vitest'
import { LibraryError } from '../../src/main/library/library-error.ts'
import { pendingAnswers } from '../../src/main/threads/pending-answers.ts'
import { toThreadError } from '../../src/main/threads/protocol.ts'

/** Asks a question. @returns its answer, and the number it went out with */
function ask(pending: ReturnType<typeof pendingAnswers>): { answer: Promise<unknown>; sequence: number } {
  let sequence = 0
  const answer = pending.ask((number) => {
    sequence = number
  })
  return { answer, sequence }
}

test('answers reach their questions in whatever order they come', async () => {
  const pending = pendingAnswers()
  const [first, second] = [ask(pending), ask(pending)]
  pending.settle({ sequence: second.sequence, ok: true, value: 'two' })
  pending.settle({ sequence: first.sequence, ok: true, value: 'one' })
  expect(await Promise.all([first.answer, second.answer])).toEqual(['one', 'two'])
})

test("a library's error comes back with its code, any other with its stack", async () => {
  const pending = pendingAnswers()
  const [library, other] = [ask(pending), ask(pending)]
  const thrown = new TypeError('x is not a function')
  const notFound = new LibraryError('not-found', 'That paper is gone.')
  pending.settle({ sequence: library.sequence, ok: false, error: toThreadError(notFound) })
  pending.settle({ sequence: other.sequence, ok: false, error: toThreadError(thrown) })
  await expect(library.answer).rejects.toBeInstanceOf(LibraryError)
  await expect(library.answer).rejects.toMatchObject({ code: 'not-found', message: 'That paper is gone.' })
  await expect(other.answer).rejects.toMatchObject({ message: thrown.message, stack: thrown.stack })
})

test('what is thrown without being an error comes back as one', async () => {
  const pending = pendingAnswers()
  const { answer, sequence } = ask(pending)
  pending.settle({ sequence, ok: false, error: toThreadError('out of paper') })
  await expect(answer).rejects.toThrow('out of paper')
})

test('an answer to nothing, or a second one, changes nothing', async () => {
  const pending = pendingAnswers()
  const { answer, sequence } = ask(pending)
  pending.settle({ sequence: sequence + 1, ok: true, value: 'nobody asked' })
  pending.settle({ sequence, ok: true, value: 'first' })
  pending.settle({ sequence, ok: true, value: 'second' })
  expect(await answer).toBe('first')
})

test('when the thread has ended, what waits fails and what is asked later is not even sent', async () => {
  const pending = pendingAnswers()
  const { answer } = ask(pending)
  pending.fail(new Error('The thread has ended'))
  await expect(answer).rejects.toThrow('The thread has ended')
  const late = ask(pending)
  await expect(late.answer).rejects.toThrow('The thread has ended')
  expect(late.sequence).toBe(0)
})
