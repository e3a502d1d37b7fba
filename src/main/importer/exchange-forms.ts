import { decodeBytes } from './decode.ts'
import type { ReadInput } from './import-input.ts'
import { markForms } from './marks/index.ts'
import type { MarkForm } from './marks/mark-form.ts'

/** What a person brings back or over, besides papers: a whole library, or marks of another tool. */
export type ExchangeForm =
  | { readonly kind: 'library'; readonly title: string }
  | { readonly kind: 'marks'; readonly title: string; readonly form: MarkForm }

/** It holds no papers but marks, or a whole library. Nothing was written. */
export interface ExchangeFound {
  readonly kind: 'exchange'
  readonly origin: string
  readonly what: 'marks' | 'library'
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
  const form = markForms.find((one) => one.recognise(sample))
  return form === undefined ? null : { kind: 'marks', title: form.title, form }
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
  const holds = what === 'marks' ? `marks of another tool (${formTitle})` : 'a whole library of Offprint'
  return {
    kind: 'refused',
    origin,
    code: 'exchange',
    message: `It holds ${holds}, and no papers of a feed. Nothing was changed. Open it in the window, or by “offprint import”.`,
  }
}
