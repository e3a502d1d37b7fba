import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type TestContext, test } from 'vitest'
import { anchor, describe, sentences, tokenize } from '../../../src/shared/text/index.ts'

const path = join(import.meta.dirname, '../../../../shared/snapshots/hf-papers-token.txt')

/** Titles, abstracts and what stands around them: to the tokenizer all of it is text. */
function paragraphs({ skip }: TestContext): string[] {
  skip(!existsSync(path), `The real capture is not at ${path}; it is not part of the repository.`)
  return readFileSync(path, 'utf8').split(/\n\s*\n/)
}

test('no crumb of the real capture is left to be read as it stands', (context) => {
  const left = paragraphs(context).flatMap((source) =>
    tokenize(source).flatMap(({ kind, text, href }) => {
      if (kind === 'unknown-macro') return [text]
      if (kind !== 'text' || href !== null) return []
      return (
        text.match(/.{0,9}(?:[\\$^{}`]|\*\*|''|--|&\w+;|\w_\w|\d(?:times)\b|\bsim\d|https?:).{0,9}/g) ?? []
      )
    }),
  )
  expect(left).toEqual([])
})

test('every link of the real capture ends before the full stop of its sentence', (context) => {
  const addresses = paragraphs(context).flatMap((source) =>
    tokenize(source).flatMap(({ href }) => href ?? []),
  )
  expect(addresses.length).toBeGreaterThan(0)
  expect(addresses.filter((href) => /[.,;:)]$/.test(href))).toEqual([])
})

test('every sentence of its abstracts is found again after words were put before it', (context) => {
  const added = 'A revision put these words here. '
  const abstracts = paragraphs(context).filter((source) => source.length > 200)
  for (const source of abstracts) {
    for (const range of sentences(source)) {
      const { state, start, end } = anchor(added + source, describe(source, range))
      expect([state, start, end]).toEqual(['anchored', range.start + added.length, range.end + added.length])
    }
  }
})
