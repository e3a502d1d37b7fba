import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkedLink } from '../../src/main/ipc/app-handlers.ts'
import { CallRefusal } from '../../src/main/ipc/handlers.ts'

test.each([
  ['https://example.org/paper?id=1#top', 'https://example.org/paper?id=1#top'],
  ['HTTPS://EXAMPLE.ORG', 'https://example.org/'],
  ['https:/x', 'https://x/'],
  ['https:\\\\example.org\\a', 'https://example.org/a'],
  ['https://bücher.example/straße', 'https://xn--bcher-kva.example/stra%C3%9Fe'],
  ['https://example.org/\u202egnp.exe', 'https://example.org/%E2%80%AEgnp.exe'],
  ['https://example.org:8443/', 'https://example.org:8443/'],
  ['  https://example.org/  ', 'https://example.org/'],
  ['mailto:author@example.org', 'mailto:author@example.org'],
  ['mailto:author@example.org?subject=Your%20paper', 'mailto:author@example.org?subject=Your%20paper'],
])('%s is opened, as %s', (link, opened) => {
  expect(checkedLink(link)).toBe(opened)
})

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'file://host/share',
  'http://example.org/',
  'ftp://example.org/',
  'app://offprint/',
  'blob:https://example.org/1',
  'view-source:https://example.org/',
  'ms-msdt:/id',
  'smb://host/share',
  'vscode://file/etc/passwd',
  '\\\\host\\share',
  '//example.org/',
  '/etc/passwd',
  'C:\\Windows\\calc.exe',
  'https://',
  'https:',
  'https:///',
  'https://user@example.org/',
  'https://user:word@example.org/',
  'https://:word@example.org/',
  'https://exa mple.org/',
  'https://%00/',
  'mailto:a@example.org?attach=/etc/passwd',
  'mailto:a@example.org?subject=x&Attachment=/etc/passwd',
  'mailto:?%61ttach=/etc/passwd',
  'example.org',
  '',
])('%s is not opened', (link) => {
  expect(() => checkedLink(link)).toThrow(CallRefusal)
})

test('whatever is asked, only https with a host and mailto come out', () => {
  const scheme = fc.constantFrom(
    'https:',
    'HTTPS:',
    'http:',
    'javascript:',
    'file:',
    'mailto:',
    'data:',
    '',
    '\t',
  )
  const slashes = fc.constantFrom('', '/', '//', '///', '\\\\')
  const link = fc.tuple(scheme, slashes, fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' }), fc.domain()))
  fc.assert(
    fc.property(
      fc.oneof(
        link.map((parts) => parts.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        let opened: string
        try {
          opened = checkedLink(text)
        } catch (error) {
          expect(error).toBeInstanceOf(CallRefusal)
          return
        }
        expect(opened).toMatch(/^(https:\/\/[^/@\s]+\/|mailto:)/)
        expect(checkedLink(opened)).toBe(opened)
      },
    ),
    { numRuns: 1000 },
  )
})
