import got, { type PlainResponse, RequestError } from 'got'
import { LARGEST_TEXT_BYTES } from '../importer/import-input.ts'

/** What to ask for. `etag` and `lastModified` are what the feed sent the last time. */
export interface FeedRequest {
  readonly url: string
  readonly etag: string | null
  readonly lastModified: string | null
  readonly signal: AbortSignal
}

/** What came of asking a feed. `retryAfterSeconds` is how long the server asks to be left alone. */
export type FeedAnswer =
  | {
      readonly kind: 'fetched'
      readonly bytes: Uint8Array
      readonly etag: string | null
      readonly lastModified: string | null
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly message: string; readonly retryAfterSeconds: number | null }

/** Codes of errors that mean that there is no network here, rather than no server there. */
const OFFLINE = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
])
const MOST_REDIRECTS = 5
const TIMEOUT_MS = 60_000
const SILENCE_MS = 20_000

/**
 * Fetches a feed once, with what makes an unchanged one cheap, decompressed, following redirects between web addresses.
 * Never throws: what went wrong is an answer. A feed larger than an import reads whole is given up on the way.
 */
export async function fetchFeed({ url, etag, lastModified, signal }: FeedRequest): Promise<FeedAnswer> {
  try {
    return await read(url, signal, {
      accept:
        'application/atom+xml, application/rss+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, */*;q=0.1',
      'user-agent': 'Offprint (a desktop feed reader)',
      ...(etag === null ? {} : { 'if-none-match': etag }),
      ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
    })
  } catch (error) {
    return answerOf(error)
  }
}

async function read(url: string, signal: AbortSignal, headers: Record<string, string>): Promise<FeedAnswer> {
  const stream = got.stream(url, {
    headers,
    signal,
    throwHttpErrors: false,
    maxRedirects: MOST_REDIRECTS,
    // Asking again is put off for minutes and longer, and outlives this process.
    retry: { limit: 0 },
    timeout: { request: TIMEOUT_MS, response: SILENCE_MS, socket: SILENCE_MS },
  })
  const headed = new Promise<PlainResponse>((resolve, reject) => {
    stream.once('response', resolve)
    stream.once('error', reject)
  })
  const response = await headed
  const refusal = refusalOf(response)
  if (refusal !== null) {
    stream.destroy()
    return refusal
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > LARGEST_TEXT_BYTES) {
      stream.destroy()
      return failed(`It is larger than ${LARGEST_TEXT_BYTES / 1024 / 1024} MB.`)
    }
    chunks.push(chunk)
  }
  if (size === 0) return failed('The server answered with nothing.')
  return {
    kind: 'fetched',
    bytes: Buffer.concat(chunks),
    etag: response.headers.etag ?? null,
    lastModified: response.headers['last-modified'] ?? null,
  }
}

function refusalOf({ statusCode, headers }: PlainResponse): FeedAnswer | null {
  if (statusCode === 304) return { kind: 'unchanged' }
  if (statusCode >= 200 && statusCode < 300) return null
  const retryAfterSeconds = readRetryAfter(headers['retry-after'], Date.now())
  return { kind: 'failed', message: describeStatus(statusCode), retryAfterSeconds }
}

/** Seconds that a `Retry-After` header asks for: a number of them, or a date. Null where it says neither. */
export function readRetryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null
  if (/^\d{1,9}$/.test(header.trim())) return Number(header)
  const time = Date.parse(header)
  return Number.isNaN(time) ? null : Math.max(0, Math.ceil((time - now) / 1000))
}

function describeStatus(status: number): string {
  if (status === 404 || status === 410) return `There is no feed at this address any more (${status}).`
  if (status === 401 || status === 403) return `The server does not let Offprint read it (${status}).`
  if (status === 429) return 'The server was asked too often (429).'
  return `The server could not give it (${status}).`
}

function answerOf(error: unknown): FeedAnswer {
  const code = error instanceof RequestError ? error.code : ''
  if (OFFLINE.has(code)) return { kind: 'offline' }
  return failed(describeError(error, code))
}

function describeError(error: unknown, code: string): string {
  if (code === 'ETIMEDOUT' || code === 'ESOCKETTIMEDOUT') return 'The server did not answer in time.'
  if (code === 'ECONNREFUSED') return 'The server takes no connection.'
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return 'The connection broke off.'
  if (code === 'ERR_TOO_MANY_REDIRECTS') return `It leads on and on: more than ${MOST_REDIRECTS} redirects.`
  if (/CERT|SIGNATURE|SSL|TLS/i.test(code)) return `Its certificate is not trusted (${code}).`
  return `It could not be fetched (${code || (error instanceof Error ? error.name : 'unknown reason')}).`
}

function failed(message: string): FeedAnswer {
  return { kind: 'failed', message, retryAfterSeconds: null }
}
