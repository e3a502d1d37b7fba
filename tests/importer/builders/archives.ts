import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive that is made for a test; what is given beside name and data replaces what would be true. */
export interface ZipPart {
  readonly name: string
  readonly data: Uint8Array | string
  readonly isStored?: boolean
  /** General purpose flags, such as 1 for encrypted. */
  readonly flags?: number
  readonly method?: number
  readonly size?: number
  readonly crc?: number
  /** What is packed already, with the size that it unpacks to. */
  readonly packed?: Uint8Array
  /** Unix kind and rights. */
  readonly mode?: number
  /** Where the directory says that it begins. */
  readonly headerAt?: number
}

/** A ZIP archive of these files, written on 29 May 2026. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const data = Buffer.from(part.data)
    const packed = part.packed ?? (part.isStored === true ? data : deflateRawSync(data))
    const name = Buffer.from(part.name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE((part.flags ?? 0) | 0x800, 2)
    common.writeUInt16LE(part.method ?? (part.isStored === true ? 0 : 8), 4)
    common.writeUInt16LE(((2026 - 1980) << 9) | (5 << 5) | 29, 8)
    common.writeUInt32LE(part.crc ?? crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(part.size ?? data.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 6)
    rest.writeUInt32LE(part.headerAt ?? at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, rest, name]))
    locals.push(local)
    at += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, listing, end])
}

/** A web archive as browsers save it: the page, and a picture beside it. */
export function webArchiveOf(page: Uint8Array, contentType = 'text/html; charset="utf-8"'): Uint8Array {
  const base64 = (bytes: Uint8Array): string =>
    Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
  const part = (type: string, location: string, bytes: Uint8Array): string =>
    `------Frame\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-Location: ${location}\r\n\r\n${base64(bytes)}\r\n`
  return Buffer.from(
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/papers\r\nSubject: Papers\r\n' +
      'Date: Fri, 29 May 2026 10:00:00 -0000\r\nMIME-Version: 1.0\r\n' +
      'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Frame"\r\n\r\n\r\n' +
      part(contentType, 'https://example.org/papers', page) +
      part('image/png', 'https://example.org/1.png', Buffer.from('not a picture')) +
      '------Frame--\r\n',
    'latin1',
  )
}
