import { expect, test } from 'vitest'
import { openLayer, peelLayer } from '../../../../src/renderer/state/layers.ts'

test('Escape closes what was opened last, one layer at a time, and then nothing', () => {
  const closed: string[] = []
  const open = (name: string) => {
    const remove = openLayer(() => {
      closed.push(name)
      remove()
    })
    return remove
  }
  open('search')
  const removeMenu = open('menu')
  open('dialog')
  peelLayer()
  expect(closed).toEqual(['dialog'])
  removeMenu()
  expect(peelLayer()).toBe(true)
  expect(closed).toEqual(['dialog', 'search'])
  expect(peelLayer()).toBe(false)
})
