import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type TestContext, test } from 'vitest'
import { recogniseFormat } from '../../../src/main/importer/detect.ts'
import { huggingFaceText } from '../../../src/main/importer/formats/hugging-face/plain-text.ts'
import { formats } from '../../../src/main/importer/formats/index.ts'
import { examplePaper, type ListedPaper, wrapped } from './listings.ts'
import { addressedPage, digestEntry, digestPage, referencedPage, scrapedPage } from './written-pages.ts'

const path = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'snapshots', 'hf-papers-token.txt')
const layout = { lineEnd: '\n', furniture: ['Daily Papers'], isWrapped: true }

/** The papers of the real capture, to be written down as other tools would have. */
function realPapers(): ListedPaper[] {
  const { entries } = huggingFaceText.parse({ text: readFileSync(path, 'utf8'), referenceDay: '2026-11-23' })
  return entries.map(({ title, abstract }, index) => ({
    ...examplePaper(title, `2601.${String(index + 1).padStart(5, '0')}`),
    abstract: (abstract ?? '').replace(/\s+/g, ' '),
  }))
}

const lines = (
  papers: readonly ListedPaper[],
  write: (paper: ListedPaper, abstract: string, index: number) => string,
): string =>
  papers.map((paper, index) => `${write(paper, wrapped(paper.abstract, 80, '\n'), index)}\n\n`).join('')

const arrangements: readonly [
  name: string,
  format: string,
  write: (papers: readonly ListedPaper[]) => string,
][] = [
  ['by a scraper', 'hugging-face-markdown', (papers) => scrapedPage(papers, layout)],
  ['with addresses', 'hugging-face-addressed', (papers) => addressedPage(papers, layout)],
  ['with numbered links', 'hugging-face-referenced', (papers) => referencedPage(papers, layout)],
  [
    'as a digest, each twice',
    'hugging-face-digest',
    (papers) =>
      digestPage(
        papers.map((paper) => digestEntry(paper, true)).flatMap((entry) => [entry, entry]),
        layout,
      ),
  ],
  [
    'below headings',
    'markdown-headings',
    (papers) => lines(papers, ({ title }, abstract) => `## ${title}\n\n${abstract}`),
  ],
  [
    'with labels',
    'titled-text',
    (papers) => lines(papers, ({ title }, abstract) => `Title: ${title}\nAbstract: ${abstract}`),
  ],
  [
    'with numbers',
    'titled-text',
    (papers) => lines(papers, ({ title }, abstract, index) => `${index + 1}. ${title}\n${abstract}`),
  ],
  [
    'right above their abstracts',
    'titled-text',
    (papers) => lines(papers, ({ title }, abstract) => `${title}\n${abstract}`),
  ],
]

test.for(arrangements)(
  'real papers written %s come back exactly',
  ([, format, write], { skip }: TestContext) => {
    skip(!existsSync(path), `The real capture is not at ${path}; it is not part of the repository.`)
    const papers = realPapers()
    const text = write(papers)
    const [best] = recogniseFormat(text, formats)
    expect(best?.format.name).toBe(format)
    if (best?.format.reads !== 'whole') throw new Error(`${format} is read whole`)
    const { entries, problems } = best.format.parse({ text, referenceDay: '2026-11-23' })
    expect(entries.map(({ title, abstract }) => ({ title, abstract }))).toEqual(
      papers.map(({ title, abstract }) => ({ title, abstract })),
    )
    expect(problems).toEqual([])
  },
)
