import type { FeedFormat } from '../format.ts'

/** Feeds as sites publish them. */
export const feedFormats: readonly FeedFormat[] = []
