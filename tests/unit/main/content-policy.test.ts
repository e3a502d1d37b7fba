import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentPolicy, NONCE_PLACEHOLDER } from '../../../src/main/app/content-policy.ts'

test('the page may load its own scripts, styles, pictures and fonts, and nothing else', () => {
  expect(contentPolicy('bm9uY2U=').split('; ')).toEqual([
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-bm9uY2U='`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'none'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ])
})

test('nothing unsafe and no other host is in the policy', () => {
  expect(contentPolicy('bm9uY2U=')).not.toMatch(/unsafe|\*|https?:|blob:|file:/)
})

test('the page holds the place where its nonce goes, and nothing inline', () => {
  const html = readFileSync(
    join(import.meta.dirname, '..', '..', '..', 'src', 'renderer', 'index.html'),
    'utf8',
  )
  expect(html).toContain(NONCE_PLACEHOLDER)
  expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=|style=/i)
})
