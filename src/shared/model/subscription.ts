import * as z from 'zod'
import { Moment, SubscriptionId } from './ids.ts'

/** How often a feed may be asked at most, in minutes; more often would be a burden to whoever publishes it. */
export const SHORTEST_INTERVAL_MINUTES = 15

/** What became of the last time a feed was asked. */
export const FetchOutcome = z.enum(['never', 'news', 'nothing-new', 'unchanged', 'offline', 'failed'])
export type FetchOutcome = z.infer<typeof FetchOutcome>

/** A feed that is fetched by itself. */
export const Subscription = z.object({
  id: SubscriptionId,
  title: z.string(),
  url: z.string(),
  everyMinutes: z.number().int(),
  isPaused: z.boolean(),
  fetchedAt: Moment.nullable(),
  nextAt: Moment.nullable(),
  outcome: FetchOutcome,
  /** What to tell a person of it: "0 new, 30 already held", or why it failed. */
  message: z.string(),
  /** When it last brought a paper that the library did not hold. */
  newsAt: Moment.nullable(),
})
export type Subscription = z.infer<typeof Subscription>
