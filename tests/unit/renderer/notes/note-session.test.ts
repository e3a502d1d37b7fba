import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  beginNoteSession,
  type NoteSessionDoor,
} from '../../../../src/renderer/features/notes/note-session.ts'

/** A door that writes down what it is asked to keep. */
function recordingDoor(savedBody = ''): NoteSessionDoor & { log: string[]; failures: unknown[] } {
  const log: string[] = []
  const failures: unknown[] = []
  return {
    savedBody,
    log,
    failures,
    save: async (body, isUnfinished) => void log.push(`${isUnfinished ? 'note' : 'finished'} ${body}`),
    saveDraft: async (body) => void log.push(`draft ${body}`),
    onFailure: (error) => void failures.push(error),
  }
}

describe('a note being written', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('keeps a draft after a short pause and saves the note after a longer one', async () => {
    const door = recordingDoor()
    beginNoteSession(door).typed('one')
    await vi.advanceTimersByTimeAsync(300)
    expect(door.log).toEqual(['draft one'])
    await vi.advanceTimersByTimeAsync(1200)
    expect(door.log).toEqual(['draft one', 'note one'])
  })

  it('keeps a draft at least once a second while typing never pauses', async () => {
    const door = recordingDoor()
    const session = beginNoteSession(door)
    for (let stroke = 1; stroke <= 40; stroke += 1) {
      session.typed('x'.repeat(stroke))
      await vi.advanceTimersByTimeAsync(100)
    }
    const drafts = door.log.filter((line) => line.startsWith('draft'))
    expect(drafts.length).toBeGreaterThanOrEqual(3)
    expect(door.log.filter((line) => line.startsWith('note'))).toEqual([])
  })

  it('is finished when it is left, though all of it was saved before', async () => {
    const door = recordingDoor()
    const session = beginNoteSession(door)
    session.typed('#tag')
    await vi.advanceTimersByTimeAsync(1500)
    await session.flush()
    await session.flush()
    expect(door.log).toEqual(['draft #tag', 'note #tag', 'finished #tag'])
  })

  it('tells with each save what it began with, and then what it saved before', async () => {
    const bases: string[] = []
    const door = {
      ...recordingDoor('a'),
      save: async (_body: string, _goesOn: boolean, base: string) => void bases.push(base),
    }
    const session = beginNoteSession(door)
    for (const body of ['ab', 'abc']) {
      session.typed(body)
      await session.flush()
    }
    expect(bases).toEqual(['a', 'ab'])
  })

  it('saves at once when flushed, and has nothing left to do', async () => {
    const door = recordingDoor('before')
    const session = beginNoteSession(door)
    session.typed('after')
    expect(await session.flush()).toBe(true)
    await vi.runAllTimersAsync()
    expect(door.log).toEqual(['finished after'])
  })

  it('saves nothing when nothing was typed', async () => {
    const door = recordingDoor('as it was')
    await beginNoteSession(door).flush()
    expect(door.log).toEqual([])
  })

  it('saves again what was typed back to the saved text, so that no draft outlives it', async () => {
    const door = recordingDoor('same')
    const session = beginNoteSession(door)
    session.typed('other')
    await vi.advanceTimersByTimeAsync(300)
    session.typed('same')
    await session.flush()
    expect(door.log).toEqual(['draft other', 'finished same'])
  })

  it('never lets a slow draft land after the note that follows it', async () => {
    const door = recordingDoor()
    const slow = {
      ...door,
      saveDraft: (body: string) =>
        new Promise<void>((resolve) => setTimeout(() => resolve(door.saveDraft(body)), 5000)),
    }
    const session = beginNoteSession(slow)
    session.typed('text')
    await vi.advanceTimersByTimeAsync(300)
    const flushed = session.flush()
    await vi.advanceTimersByTimeAsync(5000)
    await flushed
    expect(door.log).toEqual(['draft text', 'finished text'])
  })

  it('tells of a failure once, keeps the text, and saves it when asked again', async () => {
    const door = recordingDoor()
    let isBroken = true
    const session = beginNoteSession({
      ...door,
      save: (body, isUnfinished, base) =>
        isBroken ? Promise.reject(new Error('disk full')) : door.save(body, isUnfinished, base),
      saveDraft: () => Promise.reject(new Error('disk full')),
    })
    session.typed('kept')
    await vi.advanceTimersByTimeAsync(2000)
    expect(door.failures).toHaveLength(1)
    expect(await session.flush()).toBe(false)
    expect(session.body()).toBe('kept')
    isBroken = false
    expect(await session.flush()).toBe(true)
    expect(door.log).toEqual(['finished kept'])
  })

  it('saves what was typed while an earlier save was on its way', async () => {
    const door = recordingDoor()
    const slow = {
      ...door,
      save: (body: string, isUnfinished: boolean, base: string) =>
        new Promise<void>((resolve) => setTimeout(() => resolve(door.save(body, isUnfinished, base)), 100)),
    }
    const session = beginNoteSession(slow)
    session.typed('first')
    const early = session.flush()
    await vi.advanceTimersByTimeAsync(10)
    session.typed('first and second')
    await vi.runAllTimersAsync()
    await early
    expect(door.log.at(-1)).toBe('note first and second')
  })
})
