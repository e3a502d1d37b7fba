import { ImportRefusal } from '../refusal.ts'

/** More unpacked bytes for each packed one than any feed gives. */
const MOST_GAIN = 200
/** Below so many unpacked bytes nothing is large enough to harm. */
const HARMLESS = 20 * 1024 * 1024

/** @throws ImportRefusal `bomb` when so many bytes, unpacked from so few, were packed to do harm */
export function refuseBomb(size: number, packedSize: number): void {
  if (size <= HARMLESS || size <= packedSize * MOST_GAIN) return
  throw new ImportRefusal(
    'bomb',
    `It unpacks to more than ${MOST_GAIN} times its size, as no feed does: it looks made to fill the memory. ` +
      'Nothing was changed. If you trust it, unpack it yourself and import what is in it.',
  )
}

export function refusedArchive(why: string): ImportRefusal {
  return new ImportRefusal('bomb', `${why} Nothing was changed. If you trust it, unpack it yourself.`)
}

export function damagedArchive(what: string): ImportRefusal {
  return new ImportRefusal(
    'damaged',
    `${what} is damaged or cut off, and cannot be unpacked. Nothing was changed. Download or copy it once more.`,
  )
}

export function encrypted(): ImportRefusal {
  return new ImportRefusal(
    'encrypted',
    'It is locked with a password. Nothing was changed. Unpack it yourself and import what is in it.',
  )
}
