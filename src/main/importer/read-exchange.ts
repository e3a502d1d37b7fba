import type { ForeignMark } from '../library/foreign-mark.ts'
import { decodeBytes, decodeStream } from './decode.ts'
import { type StagedLibrary, stageLibrary } from './everything/stage-library.ts'
import { type ExchangeForm, recogniseExchange } from './exchange-forms.ts'
import { type ImportInput, type ReadInput, readInput, tooLarge } from './import-input.ts'
import { markForms } from './marks/index.ts'
import type { MarkForm } from './marks/mark-form.ts'
import { ImportRefusal } from './refusal.ts'

/** A file of marks or of a whole library, read; nothing of it is in the library that a person has. */
export type ExchangeReading =
  | {
      readonly kind: 'marks'
      readonly origin: string
      readonly formTitle: string
      readonly marks: readonly ForeignMark[]
      readonly problems: readonly string[]
    }
  | { readonly kind: 'library'; readonly origin: string; readonly staged: StagedLibrary }

export interface ReadExchangeOptions {
  /** Of marks, where a person named it. */
  readonly form?: string
  /** Makes an empty folder to lay a library out in. */
  makeFolder(): string
  readonly signal: AbortSignal
  onProgress(done: number): void
}

/** More marks than anybody made; each is looked for in its paper. */
const MOST_MARKS = 50_000

/**
 * Reads an input as marks or as a whole library.
 *
 * @returns null where it is neither, and may be a list of papers
 * @throws ImportRefusal where it is one of them and cannot be taken
 */
export async function readExchange(
  input: ImportInput,
  options: ReadExchangeOptions,
): Promise<ExchangeReading | null> {
  const read = await readInput(input)
  const form = formOf(read, options.form)
  if (form === null) return null
  if (form.kind === 'markdown') throw notMarks()
  if (form.kind === 'marks') return readMarks(read, form.form)
  const { encoding } = decodeBytes((read.bytes ?? read.sample).subarray(0, 4096))
  const text = decodeStream(read.open(), encoding, [])
  return {
    kind: 'library',
    origin: read.origin,
    staged: await stageLibrary(text, options.makeFolder(), options),
  }
}

function formOf(read: ReadInput, name: string | undefined): ExchangeForm | null {
  if (name === undefined) return recogniseExchange(read)
  const form = markForms.find((one) => one.name === name)
  return form === undefined ? null : { kind: 'marks', title: form.title, form }
}

function readMarks(read: ReadInput, form: MarkForm): ExchangeReading {
  if (read.bytes === null) throw tooLarge(read.byteSize)
  const { marks, problems } = form.read(decodeBytes(read.bytes).text)
  if (marks.length > MOST_MARKS) throw tooMany(marks.length)
  if (marks.length === 0) throw noMarks(form, problems)
  return { kind: 'marks', origin: read.origin, formTitle: form.title, marks, problems }
}

function notMarks(): ImportRefusal {
  return new ImportRefusal(
    'markdown',
    'It is a Markdown file that papers were written into. Nothing was changed. Drop it on the window, or choose “Read edited Markdown files back”.',
  )
}

function tooMany(count: number): ImportRefusal {
  return new ImportRefusal(
    'too-many-marks',
    `It holds ${count} marks; ${MOST_MARKS} can be imported at a time. Nothing was changed. Split it, and import the parts.`,
  )
}

function noMarks(form: MarkForm, problems: readonly string[]): ImportRefusal {
  const why = problems.length === 0 ? 'it holds no highlight, no comment and no tag.' : problems.join(' ')
  return new ImportRefusal(
    'no-marks',
    `It looks like ${form.title}, but ${why} Nothing was changed. Export it once more, and import that.`,
  )
}
