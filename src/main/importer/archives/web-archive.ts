import PostalMime from 'postal-mime'
import { ImportRefusal } from '../refusal.ts'
import { damagedArchive } from './archive-refusals.ts'

/** A web archive up to this size is read; it must be seen whole. */
const LARGEST_WEB_ARCHIVE = 64 * 1024 * 1024
/** Parts of parts of parts; a page has two of them. */
const DEEPEST_PART = 20
const HEADERS_BYTES = 4096

/** Whether bytes begin as those of a saved page with its pictures in one file (`.mhtml`, `.mht`). */
export function isWebArchive(head: Uint8Array): boolean {
  const text = Buffer.from(head.subarray(0, HEADERS_BYTES)).toString('latin1')
  const [headers = ''] = text.split(/\r?\n\r?\n/, 1)
  return (
    /^[\w-]+: /.test(headers) &&
    /^mime-version:/im.test(headers) &&
    /^content-type:\s*(?:multipart\/(?:related|mixed|alternative)|text\/html)/im.test(headers)
  )
}

/**
 * The page in a web archive, as UTF-8 with a mark: the archive said how its bytes were to be read, so what the page
 * says of its encoding counts no more.
 */
export async function* readWebArchive(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > LARGEST_WEB_ARCHIVE) throw tooLarge()
    held.push(chunk)
  }
  const html = await readPage(Buffer.concat(held))
  if (html === undefined || html.trim() === '') throw noPage()
  yield new TextEncoder().encode(`\ufeff${html.replace(/^\ufeff/, '')}`)
}

async function readPage(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const { html } = await PostalMime.parse(bytes, {
      maxNestingDepth: DEEPEST_PART,
      maxRfc822NestingDepth: 0,
    })
    return html
  } catch {
    throw damagedArchive('The web archive')
  }
}

function tooLarge(): ImportRefusal {
  return new ImportRefusal(
    'too-large',
    'It is a web archive of more than 64 MB. Nothing was changed. Save the page without its pictures, and import that.',
  )
}

function noPage(): ImportRefusal {
  return new ImportRefusal(
    'no-page',
    'It is a web archive without a page in it. Nothing was changed. Save the page once more.',
  )
}
