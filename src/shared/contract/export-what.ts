import * as z from 'zod'
import { PaperId } from '../model/ids.ts'
import { ListRequest } from './requests.ts'

/** Which papers are written: these, or those of a list in its order. */
export const ExportWhat = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('papers'), ids: z.array(PaperId).min(1).max(10_000) }),
  z.strictObject({ kind: z.literal('list'), list: ListRequest }),
])
export type ExportWhat = z.infer<typeof ExportWhat>
