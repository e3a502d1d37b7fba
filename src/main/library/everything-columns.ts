import * as z from 'zod'
import { Day, Moment, PaperId, PublishedDate } from '../../shared/model/ids.ts'
import { NOTE_LENGTH_LIMIT } from '../../shared/model/note-limit.ts'

/** Tables whose row numbers a document does not know: it names their rows by what lasts. */
export type ReferredTable =
  | 'paper'
  | 'snapshot'
  | 'revision'
  | 'highlight'
  | 'author'
  | 'duplicate'
  | 'appearance'

/** A column as a document holds it. */
export interface Column {
  /** What may stand in the document. */
  readonly schema: z.ZodType
  /** In the library it is the row number of what the document names. */
  readonly refersTo?: ReferredTable
  /** `json` stands parsed in the document and as text in the library; `flag` is true or false there, 1 or 0 here. */
  readonly held?: 'json' | 'flag'
}

/** More than any abstract or capture note; a longer text is no text of a paper. UTF-16 units. */
const LONGEST_TEXT = 1_000_000
const LONGEST_NAME = 4000

const uidSchema = PaperId
/** A change stamp, or the empty one of what nobody ever changed. */
const stampSchema = z.string().regex(/^(?:[0-9a-z]{9}-[0-9a-z]{5}-[0-9a-f]{8})?$/)

const plain = (schema: z.ZodType): Column => ({ schema })

export const uid = plain(uidSchema)
export const stamp = plain(stampSchema)
export const moment = plain(Moment)
export const day = plain(Day)
export const text = plain(z.string().max(LONGEST_TEXT))
export const noteText = plain(z.string().max(NOTE_LENGTH_LIMIT))
export const name = plain(z.string().max(LONGEST_NAME))
export const count = plain(z.number().int().min(0))
export const whole = plain(z.number().int())
export const real = plain(z.number())
export const flag: Column = { schema: z.boolean(), held: 'flag' }
export const publishedDate = plain(PublishedDate)
/** The bytes of a capture, or a reading behind another, which has no bytes of its own. */
export const captureName = plain(z.string().regex(/^(?:[0-9a-f]{64}|reading [0-9a-f-]{36})$/))
export const field = oneOf('title', 'abstract')

export function oneOf(...values: [string, ...string[]]): Column {
  return plain(z.enum(values))
}

/** Uids or names joined by a colon: what a tag or a draft is on. */
export const joinedName = plain(z.string().regex(/^[a-z0-9:-]{1,200}$/))

export function json(schema: z.ZodType): Column {
  return { schema, held: 'json' }
}

export function orNull(column: Column): Column {
  return { ...column, schema: column.schema.nullable() }
}

const referred: Record<ReferredTable, z.ZodType> = {
  paper: uidSchema,
  snapshot: uidSchema,
  revision: uidSchema,
  highlight: uidSchema,
  duplicate: uidSchema,
  author: z.string().max(LONGEST_NAME),
  appearance: z.string().regex(/^[0-9a-f-]{36}#\d{1,9}$/),
}

export function refersTo(table: ReferredTable): Column {
  return { schema: referred[table], refersTo: table }
}

const names = z.array(z.string().max(LONGEST_NAME)).max(20_000)

/** What an entry of a snapshot said beside its texts; older ones lack the last three. */
export const entryDetails = json(
  z.strictObject({
    authors: names,
    identifiers: z
      .array(z.strictObject({ scheme: z.string().max(80), value: z.string().max(LONGEST_NAME) }))
      .max(2000),
    links: z.array(z.strictObject({ kind: z.string().max(80), url: z.string().max(LONGEST_NAME) })).max(5000),
    organisations: names.optional(),
    keywords: names.optional(),
    venue: z.string().max(LONGEST_NAME).nullable().optional(),
  }),
)

export const importProblems = json(
  z.array(z.strictObject({ line: z.number().int(), message: z.string().max(LONGEST_NAME) })).max(1000),
)
