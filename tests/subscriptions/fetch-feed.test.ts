import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { type FeedAnswer, fetchFeed, readRetryAfter } from '../../src/main/subscriptions/fetch-feed.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A real server on the loopback that answers like this. @returns its address */
async function serverThat(answer: Answer): Promise<string> {
  const server: Server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`
}

function fetchFrom(url: string, marks: { etag?: string; lastModified?: string } = {}): Promise<FeedAnswer> {
  const { etag = null, lastModified = null } = marks
  return fetchFeed({ url, etag, lastModified, signal: new AbortController().signal })
}

const textOf = (answer: FeedAnswer): string =>
  answer.kind === 'fetched' ? new TextDecoder().decode(answer.bytes) : answer.kind

test('a feed is fetched with what it sends to be asked again cheaply', async () => {
  const url = await serverThat((_request, response) => {
    response.setHeader('etag', '"one"')
    response.setHeader('last-modified', 'Sun, 03 Jun 2018 08:00:00 GMT')
    response.end('<feed/>')
  })
  const answer = await fetchFrom(url)
  expect(textOf(answer)).toBe('<feed/>')
  expect(answer).toMatchObject({ etag: '"one"', lastModified: 'Sun, 03 Jun 2018 08:00:00 GMT' })
})

test('a feed that did not change is not sent again', async () => {
  const url = await serverThat((request, response) => {
    const isKnown =
      request.headers['if-none-match'] === '"one"' && request.headers['if-modified-since'] === 'yesterday'
    response.statusCode = isKnown ? 304 : 200
    response.end(isKnown ? undefined : '<feed/>')
  })
  expect(await fetchFrom(url, { etag: '"one"', lastModified: 'yesterday' })).toEqual({ kind: 'unchanged' })
})

test('a compressed feed is unpacked', async () => {
  const url = await serverThat((request, response) => {
    expect(request.headers['accept-encoding']).toContain('gzip')
    response.setHeader('content-encoding', 'gzip')
    response.end(gzipSync('<feed/>'))
  })
  expect(textOf(await fetchFrom(url))).toBe('<feed/>')
})

test('a redirect is followed, and one without end is given up', async () => {
  const url = await serverThat((request, response) => {
    if (request.url === '/there') {
      response.end('<feed/>')
      return
    }
    response.statusCode = 302
    response.setHeader('location', request.url === '/feed' ? '/there' : '/round')
    response.end()
  })
  expect(textOf(await fetchFrom(url))).toBe('<feed/>')
  const round = await fetchFrom(url.replace('/feed', '/round'))
  expect(round).toMatchObject({ kind: 'failed', message: expect.stringContaining('more than 5 redirects') })
})

test('a redirect to anything but a web address is not followed', async () => {
  const url = await serverThat((_request, response) => {
    response.statusCode = 302
    response.setHeader('location', 'file:///etc/passwd')
    response.end()
  })
  expect((await fetchFrom(url)).kind).toBe('failed')
})

test.each([
  [404, /no feed at this address/],
  [403, /does not let Offprint read it/],
  [500, /could not give it \(500\)/],
])('status %d is told in words', async (status, says) => {
  const url = await serverThat((_request, response) => {
    response.statusCode = status
    response.end('sorry')
  })
  expect(await fetchFrom(url)).toMatchObject({ kind: 'failed', message: expect.stringMatching(says) })
})

test('a server that asks to be left alone says for how long', async () => {
  const url = await serverThat((_request, response) => {
    response.statusCode = 429
    response.setHeader('retry-after', '120')
    response.end()
  })
  expect(await fetchFrom(url)).toMatchObject({ kind: 'failed', retryAfterSeconds: 120 })
})

test('a feed without end is given up at the size that an import reads', async () => {
  const some = Buffer.alloc(1024 * 1024, 'a')
  const url = await serverThat((_request, response) => {
    const write = (): void => {
      while (response.write(some));
      response.once('drain', write)
    }
    write()
  })
  expect(await fetchFrom(url)).toMatchObject({ kind: 'failed', message: 'It is larger than 64 MB.' })
})

test('a bomb of compressed zeros is given up at the same size', async () => {
  const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024))
  const url = await serverThat((_request, response) => {
    response.setHeader('content-encoding', 'gzip')
    response.end(bomb)
  })
  expect(await fetchFrom(url)).toMatchObject({ kind: 'failed', message: 'It is larger than 64 MB.' })
})

test('a connection that breaks off and a server that is not there are failures', async () => {
  const url = await serverThat((_request, response) => {
    response.setHeader('content-length', '100')
    response.write('<feed>')
    setImmediate(() => response.destroy())
  })
  expect((await fetchFrom(url)).kind).toBe('failed')
  expect(await fetchFrom('http://127.0.0.1:9/feed')).toMatchObject({
    kind: 'failed',
    message: 'The server takes no connection.',
  })
})

test('a name that nobody knows is no network, which is no error', async () => {
  expect(await fetchFrom('http://offprint.invalid/feed')).toEqual({ kind: 'offline' })
})

test.each([
  ['120', 120],
  [new Date(Date.UTC(2026, 0, 1, 0, 1)).toUTCString(), 60],
  [new Date(Date.UTC(2025, 0, 1)).toUTCString(), 0],
  ['soon', null],
  [undefined, null],
])('Retry-After %s is %s seconds', (header, seconds) => {
  expect(readRetryAfter(header, Date.UTC(2026, 0, 1))).toBe(seconds)
})
