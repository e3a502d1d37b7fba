import { readPaperFile } from '../../shared/paper-file/paper-file.ts'
import { decodeBytes } from './decode.ts'
import type { ReadInput } from './import-input.ts'
import { markForms } from './marks/index.ts'
import type { MarkForm } from './marks/mark-form.ts'

/** What a person brings back or over, besides papers: a whole library, marks of another tool, papers as files of ours. */
export type ExchangeForm =
  | { readonly kind: 'library'; readonly title: string }
  | { readonly kind: 'markdown'; readonly title: string }
  | { readonly kind: 'marks'; readonly title: string; readonly form: MarkForm }

/** It holds no list of papers but one of these. Nothing was written. */
export interface ExchangeFound {
  readonly kind: 'exchange'
  readonly origin: string
  readonly what: ExchangeForm['kind']
  readonly formTitle: string
}

/** As an import is refused. */
interface Refused {
  readonly kind: 'refused'
  readonly origin: string
  readonly code: string
  readonly message: string
}

/** Bytes that are looked at; every form shows itself in its beginning. */
const SAMPLE_BYTES = 256 * 1024

/** What of these an input is, told from its beginning; null for a list of papers and for everything else. */
export function recogniseExchange(input: ReadInput): ExchangeForm | null {
  const sample = beginningOf(input)
  if (/^\s*\{\s*"format"\s*:\s*"offprint-library"/.test(sample))
    return { kind: 'library', title: 'Offprint, whole library' }
  if (isPaperFile(sample)) return { kind: 'markdown', title: 'Markdown file of Offprint' }
  const form = markForms.find((one) => one.recognise(sample))
  return form === undefined ? null : { kind: 'marks', title: form.title, form }
}

/** A Markdown file that papers of a library were written into; without its tell-tales it need not be read. */
function isPaperFile(sample: string): boolean {
  return /^offprint-id:|^<!-- paper /m.test(sample) && readPaperFile(sample).length > 0
}

/** What is no text at all is none of these. */
function beginningOf({ bytes, sample }: ReadInput): string {
  try {
    return decodeBytes((bytes ?? sample).subarray(0, SAMPLE_BYTES)).text
  } catch {
    return ''
  }
}

/** Where nobody can be asked, what is no list of papers is not taken. */
export function refusedExchange({ origin, what, formTitle }: ExchangeFound): Refused {
  const holds = held(what, formTitle)
  return {
    kind: 'refused',
    origin,
    code: 'exchange',
    message: `It holds ${holds}, and no papers of a feed. Nothing was changed. Open it in the window, or by “offprint import”.`,
  }
}

function held(what: ExchangeForm['kind'], formTitle: string): string {
  if (what === 'markdown') return 'papers of a library of Offprint as Markdown, to be read back'
  return what === 'marks' ? `marks of another tool (${formTitle})` : 'a whole library of Offprint'
}
