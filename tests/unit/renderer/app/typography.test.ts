import { expect, test } from 'vitest'
import { typeOf } from '../../../../src/renderer/app/typography.ts'
import { defaultSettings } from '../../../../src/shared/model/default-settings.ts'

test('a line is as long as its characters are wide in the chosen family', () => {
  const measure = (change: Partial<typeof defaultSettings>) =>
    Number.parseInt(typeOf({ ...defaultSettings, ...change })['--measure'] ?? '', 10)
  expect(measure({ measure: 80 })).toBeGreaterThan(measure({ measure: 60 }))
  expect(measure({ readingSize: 24 })).toBeGreaterThan(measure({ readingSize: 18 }))
  expect(measure({ readingFont: 'inter' })).toBeGreaterThan(measure({ readingFont: 'source-serif' }))
})

test('what is set is what style sheets are given', () => {
  expect(typeOf({ ...defaultSettings, isJustified: true, lineHeight: 1.8 })).toMatchObject({
    '--alignment': 'justify',
    '--leading': '1.8',
  })
})
