import type { ParsedItem, StreamedFormat } from '../format.ts'
import { type BibtexBlock, bibtexBlocks } from './bibtex-blocks.ts'
import { readBibtexFields } from './bibtex-fields.ts'
import { type BibtexMacros, collectMacros } from './bibtex-macros.ts'
import { readBibtexReference } from './bibtex-reference.ts'
import { itemsOfReference, refusedAt } from './reference-items.ts'

/** An entry with its key and its first field, or a command that only BibTeX has; at the beginning of a line. */
const ENTRY =
  /^[ \t]{0,40}@[ \t]{0,9}[a-z][\w-]{0,40}\s{0,9}[{(]\s{0,9}[^\s,{}()="]{0,200}\s{0,9},\s{0,200}[a-z][\w-]{0,40}\s{0,9}=/im
const STRING = /^[ \t]{0,40}@string[ \t]{0,9}[{(]\s{0,9}[\w:+/.-]{1,100}\s{0,9}=/im
const BEGUN = /^[ \t]{0,40}@[a-z][\w-]{2,40}[ \t]{0,9}[{(][^\s,{}()="]{1,200},/im
/** UTF-16 units of something else before the first entry, from which on it may be a text that cites one. */
const LONGEST_PREFACE = 600

const COMMANDS = new Set(['comment', 'preamble', 'string'])
const NO_REFERENCES = 'It holds no references, only what others may use: macros, preambles or comments.'

/** References in BibTeX or BibLaTeX. */
export const bibtex: StreamedFormat = {
  name: 'bibtex',
  title: 'BibTeX and BibLaTeX',
  about: 'References as LaTeX, publishers’ sites and reference managers write them, often as `.bib`.',
  reads: 'stream',
  shape: 'data',
  parserVersion: 1,
  recognise,
  parse,
}

function recognise(sample: string): number {
  const start = sample.trimStart()
  if (/^[{[<]/.test(start)) return 0
  const at = [ENTRY, STRING].map((pattern) => pattern.exec(start)?.index ?? -1).filter((index) => index >= 0)
  if (at.length === 0) return BEGUN.test(start.slice(0, LONGEST_PREFACE)) ? 0.7 : 0
  const preface = start.slice(0, Math.min(...at)).replace(/^[ \t]*%.*$/gm, '')
  if (/^(?:@[a-z]{1,40}[ \t]{0,9}[{(]|$)/i.test(preface.trim())) return 0.97
  return preface.trim().length <= LONGEST_PREFACE ? 0.6 : 0.2
}

async function* parse(chunks: AsyncIterable<string>): AsyncIterable<ParsedItem> {
  const macros = collectMacros()
  let holdsReferences = false
  for await (const block of bibtexBlocks(chunks)) {
    if (!('kind' in block)) yield { kind: 'problem', problem: block }
    else {
      yield* itemsOfBlock(block, macros)
      holdsReferences ||= !COMMANDS.has(block.kind)
    }
  }
  if (!holdsReferences) yield { kind: 'problem', problem: { line: 0, message: NO_REFERENCES } }
}

function* itemsOfBlock(block: BibtexBlock, macros: BibtexMacros): Iterable<ParsedItem> {
  const { kind, body, line, damage } = block
  if (kind === 'comment' || kind === 'preamble') {
    if (damage !== null) yield { kind: 'problem', problem: { line, message: damage } }
    return
  }
  if (damage !== null) {
    if (kind === 'string') yield { kind: 'problem', problem: { line, message: damage } }
    else yield refusedAt(line, damage)
    return
  }
  const read = readBibtexFields(body)
  if (kind === 'string') {
    for (const [name, parts] of read.fields) macros.define(name, parts)
    if (read.damage !== null) yield { kind: 'problem', problem: { line, message: read.damage } }
    return
  }
  const fields = new Map([...read.fields].map(([name, parts]) => [name, macros.resolve(parts)]))
  const reference = readBibtexReference(fields)
  const lost = [read.damage, macros.undefinedNames()].filter((text) => text !== null).join(' ')
  yield* itemsOfReference(lost === '' ? reference : { ...reference, lost }, block)
}
