/** Where the bytes that hold others lie: a file, or bytes in memory. */
export type Outer =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

/** Where a file lies in a ZIP archive. Offsets and sizes are bytes. */
export interface ZipStep {
  readonly kind: 'zip'
  /** Of its local header. */
  readonly headerAt: number
  readonly packedSize: number
  readonly size: number
  readonly isDeflated: boolean
  readonly crc32: number
}

/**
 * One way further in: to a file of a ZIP archive, to what gzip packed, or to the page of a web archive. Plain data, so
 * that a member can be named across threads and opened anew.
 */
export type MemberStep =
  | ZipStep
  /** `packedSize` is how many bytes it is unpacked from. */
  | { readonly kind: 'gzip'; readonly packedSize: number }
  | { readonly kind: 'web-archive' }
