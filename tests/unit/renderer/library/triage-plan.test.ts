import { describe, expect, it } from 'vitest'
import { leavesList, planTriage } from '../../../../src/renderer/features/library/triage-plan.ts'
import { inbox, row } from './builders.ts'

describe('a key that decides on papers', () => {
  it('does the same to all of them', () => {
    const mixed = [row(1, { isStarred: true }), row(2)]
    expect(planTriage('star', mixed)).toEqual({ change: { isStarred: true }, message: 'Starred 2 papers.' })
    expect(planTriage('archive', [row(1, { state: 'archived' }), row(2)])).toEqual({
      change: { state: 'archived' },
      message: 'Archived 2 papers.',
    })
  })

  it('takes back what all of them have already', () => {
    expect(planTriage('star', [row(1, { isStarred: true })]).change).toEqual({ isStarred: false })
    expect(planTriage('read', [row(1, { isRead: true })]).change).toEqual({ isRead: false })
    expect(planTriage('later', [row(1, { state: 'later' })])).toEqual({
      change: { state: 'inbox' },
      message: 'Moved to the inbox.',
    })
  })

  it('says so of one paper only where it goes out of sight', () => {
    expect(planTriage('archive', [row(1)]).message).toBe('Archived.')
    expect(planTriage('dismiss', [row(1)]).message).toBe('Dismissed.')
    expect(planTriage('star', [row(1)]).message).toBe(null)
    expect(planTriage('read', [row(1)]).message).toBe(null)
    expect(planTriage('later', [row(1)]).message).toBe(null)
  })
})

describe('a paper', () => {
  it('leaves a shelf for another one, and the stars with its star', () => {
    expect(leavesList(inbox([1]), { state: 'archived' })).toBe(true)
    expect(leavesList(inbox([1]), { state: 'inbox' })).toBe(false)
    expect(leavesList(inbox([1]), { isStarred: false })).toBe(false)
    expect(leavesList({ source: { kind: 'starred' }, query: '' }, { isStarred: false })).toBe(true)
    expect(leavesList({ source: { kind: 'starred' }, query: '' }, { state: 'archived' })).toBe(false)
  })

  it('stays in all papers and in what a search has found', () => {
    expect(leavesList({ source: { kind: 'all' }, query: '' }, { state: 'archived' })).toBe(false)
    expect(leavesList({ ...inbox([1]), query: 'tokens' }, { state: 'archived' })).toBe(false)
  })
})
