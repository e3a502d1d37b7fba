import { expect, test } from 'vitest'
import { nextOfRole, roleTextsOf } from '../../../../src/renderer/features/aids/role-names.ts'
import type { RoleOfSentence } from '../../../../src/shared/text/sentence-roles.ts'

const told: RoleOfSentence[] = [
  { range: { start: 0, end: 9 }, role: 'aim', cue: 'we propose' },
  { range: { start: 10, end: 19 }, role: 'result', cue: 'we find' },
  { range: { start: 20, end: 29 }, role: 'aim', cue: 'we study' },
]

test('the next sentence of a role is the first after the one in focus', () => {
  expect(nextOfRole(told, 'aim', null)?.range.start).toBe(0)
  expect(nextOfRole(told, 'aim', 0)?.range.start).toBe(20)
})

test('after the last sentence of a role comes its first again', () => {
  expect(nextOfRole(told, 'aim', 20)?.range.start).toBe(0)
  expect(nextOfRole(told, 'result', 10)?.range.start).toBe(10)
})

test('a role that no sentence has leads nowhere', () => {
  expect(nextOfRole(told, 'claim', null)).toBeNull()
})

test('a screen reader hears the role where its sentence begins', () => {
  expect(roleTextsOf(told)[1]).toEqual({ offset: 10, text: ' Result: ' })
})
