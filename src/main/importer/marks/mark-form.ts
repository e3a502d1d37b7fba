import type { ForeignMark } from '../../library/foreign-mark.ts'

/** What was read of a file of marks. */
export interface ReadMarks {
  readonly marks: readonly ForeignMark[]
  /** What of it could not be taken, in sentences. */
  readonly problems: readonly string[]
}

/** A form in which another tool writes marks. */
export interface MarkForm {
  /** Stable, for the command line. */
  readonly name: string
  /** Name for people. */
  readonly title: string
  /** Whether a text that begins so is of this form and of no form of papers. The beginning may be cut anywhere. */
  recognise(sample: string): boolean
  /** Reads the whole text. Never throws: what cannot be taken is a problem. */
  read(text: string): ReadMarks
}

/** A mark with what every tool leaves out filled in. */
export function foreignMark(
  mark: Pick<ForeignMark, 'paper'> & { readonly [Key in keyof ForeignMark]?: ForeignMark[Key] | undefined },
): ForeignMark {
  return {
    paper: mark.paper,
    id: mark.id ?? null,
    quote: shortened(mark.quote, LONGEST_QUOTE),
    prefix: (mark.prefix ?? '').slice(-CONTEXT),
    suffix: (mark.suffix ?? '').slice(0, CONTEXT),
    position: mark.position ?? null,
    field: mark.field ?? null,
    category: mark.category ?? null,
    hue: mark.hue ?? null,
    tags: (mark.tags ?? []).map((tag) => tag.trim().slice(0, LONGEST_TAG)).filter((tag) => tag !== ''),
    paperTags: (mark.paperTags ?? [])
      .map((tag) => tag.trim().slice(0, LONGEST_TAG))
      .filter((tag) => tag !== ''),
    comment: shortened(mark.comment, LONGEST_COMMENT),
    createdAt: momentOf(mark.createdAt ?? ''),
  }
}

/** Whether a mark says anything: words, a comment or a tag. */
function saysSomething({ quote, comment, tags }: ForeignMark): boolean {
  return quote !== null || comment !== null || tags.length > 0
}

/** The marks that say something, and how many there were that do not: nothing is dropped in silence. */
export function marksThatSay(marks: readonly ForeignMark[]): ReadMarks {
  const told = marks.filter(saysSomething)
  const mute = marks.length - told.length
  const problems =
    mute === 0
      ? []
      : [
          `${mute === 1 ? 'One mark holds' : `${mute} marks hold`} neither words of a text nor a comment or a tag, and ${mute === 1 ? 'was' : 'were'} passed over.`,
        ]
  return { marks: told, problems }
}

/** UTF-16 units. No abstract is as long as such a quote, no context is longer than a selector keeps. */
const LONGEST_QUOTE = 20_000
const LONGEST_COMMENT = 200_000
const LONGEST_TAG = 100
const CONTEXT = 200

function shortened(text: string | null | undefined, length: number): string | null {
  const tidy = text?.replace(/\r\n?/g, '\n').trim() ?? ''
  return tidy === '' ? null : tidy.slice(0, length).toWellFormed()
}

/** The moment that a tool wrote down in its own way, or null. A time without a zone is that of this machine. */
function momentOf(text: string): string | null {
  const tidy = text.trim().replace(/\s+at\s+/i, ' ')
  if (!/\d{4}/.test(tidy) || tidy.length > 60) return null
  const time = Date.parse(tidy)
  const year = new Date(time).getUTCFullYear()
  return Number.isNaN(time) || year < 1970 || year > 2200 ? null : new Date(time).toISOString()
}
