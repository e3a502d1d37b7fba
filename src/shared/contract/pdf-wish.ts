import * as z from 'zod'
import { Day } from '../model/ids.ts'

/** What a PDF is to be called: `title` as it reads, and the paper's day, null where none is known. */
export const PdfWish = z.strictObject({ title: z.string().max(2000), day: Day.nullable() })
