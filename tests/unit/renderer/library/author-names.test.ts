import { describe, expect, it } from 'vitest'
import { authorsInBrief, familyName } from '../../../../src/renderer/features/library/author-names.ts'

describe('authors in a row', () => {
  it('are all named when they are few, else two and a number', () => {
    expect(authorsInBrief(['Ola Haugen', 'Ken Ito', 'Ana Reyes'], 3)).toEqual({
      names: 'Haugen, Ito, Reyes',
      others: 0,
    })
    expect(authorsInBrief(['Chidi Okonkwo', 'Maja Lindqvist', 'Hye-jin Park'], 4)).toEqual({
      names: 'Okonkwo, Lindqvist',
      others: 2,
    })
    expect(authorsInBrief([], 0)).toEqual({ names: '', others: 0 })
  })

  it.each([
    ['Hye-jin Park', 'Park'],
    ['Okonkwo, Chidi', 'Okonkwo'],
    ['Ludwig van Beethoven', 'van Beethoven'],
    ['Oriol de la Torre', 'de la Torre'],
    ['Van Tran', 'Tran'],
    ['Martin Luther King Jr.', 'King'],
    ['King, Jr.', 'King'],
    ['Plato', 'Plato'],
    ['The ATLAS Collaboration', 'The ATLAS Collaboration'],
    ['Qwen Team', 'Qwen Team'],
    ['  Tomás   Rivera ', 'Rivera'],
    ['', ''],
  ])('are called by their family name: %s', (author, name) => {
    expect(familyName(author)).toBe(name)
  })
})
