import { expect, test } from 'vitest'
import {
  cutsBesideFormulas,
  groupParts,
} from '../../../../src/renderer/features/reader/formula-neighbours.ts'
import { layOutParagraphs } from '../../../../src/renderer/features/reader/paragraphs.ts'
import { tokenize } from '../../../../src/shared/text/tokenize.ts'

/** The groups of more than one part, as they are drawn, with a hidden text at an offset where one is given. */
function held(source: string, hiddenAt?: number): string[] {
  const segments = tokenize(source)
  const hidden = hiddenAt === undefined ? [] : [{ offset: hiddenAt, text: 'begins' }]
  return layOutParagraphs(segments, hidden, cutsBesideFormulas(segments))
    .flat()
    .flatMap((run) => groupParts(run.parts))
    .filter((group) => group.length > 1)
    .map((group) => group.map((part) => (part.kind === 'leaf' ? part.leaf.text : '|')).join(''))
}

test.each([
  ['for $x$, and', ['x,']],
  ['of ($x$) here', ['(x)']],
  ['a pair ($y$,$z$), or', ['(y,z),']],
  ['the $k$-nearest', ['k-']],
  ['the $n$th one', ['nth']],
  ['the $n$ one', []],
  ['no formula, here', []],
  ['ends in $x$', []],
  ['$x$ begins', []],
])('%s', (source, groups) => {
  expect(held(source)).toEqual(groups)
})

test('a hidden text between a formula and its comma parts nothing', () => {
  expect(held('for $x$, and', 7)).toEqual(['x|,'])
})

test('a long formula may be broken, and nothing holds it', () => {
  expect(held('so $a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8 + a_9$, and')).toEqual([])
})

test('groups hold every part once, in order', () => {
  const segments = tokenize('a ($x$, $y$)($z$) b $w$; **c** $v$.')
  const runs = layOutParagraphs(segments, [], cutsBesideFormulas(segments)).flat()
  for (const run of runs) expect(groupParts(run.parts).flat()).toEqual(run.parts)
})
