import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportName } from '../../../src/main/exporter/export-name.ts'

test.each([
  ['Tokens at Rest', '2026-06-26 Tokens at Rest.pdf'],
  ['What is 1/2? A "Study": <Part> 2*', '2026-06-26 What is 1 2 A Study Part 2.pdf'],
  ['../../etc/passwd', '2026-06-26 etc passwd.pdf'],
  ['  Ends with a stop. ', '2026-06-26 Ends with a stop.pdf'],
  ['Line\nbreaks\tand \u202Eturned words', '2026-06-26 Line breaks and turned words.pdf'],
  ['…', '2026-06-26 ….pdf'],
  ['???', '2026-06-26 Untitled.pdf'],
])('%s is saved as %s', (title, name) => {
  expect(exportName('2026-06-26', title, 'pdf')).toBe(name)
})

test('whatever a paper is called, its file has a name that every file system takes', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 600 }), fc.string({ maxLength: 600 })),
      (title) => {
        const name = exportName('2026-06-26', title, 'pdf')
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
        expect(name).toMatch(/^2026-06-26 [^\p{Cc}<>:"/\\|?*]*[^\s.]\.pdf$/u)
        expect(name.isWellFormed()).toBe(true)
      },
    ),
  )
})
