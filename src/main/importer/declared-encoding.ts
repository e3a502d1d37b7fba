/** Where a declaration must stand, in bytes; no reader looks further. */
const DECLARED_WITHIN = 1024
const XML = /^<\?xml\s[^>]{0,200}?\sencoding\s*=\s*["']\s*([\w.:-]{1,40})/i
const META = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i

/** The encoding that marked-up text says it is in, as it says so, or null. */
export function declaredLabel(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1').trimStart()
  // Other text may speak of pages and their encodings.
  if (!head.startsWith('<')) return null
  return XML.exec(head)?.[1] ?? META.exec(head)?.[1] ?? null
}

/** The encoding that a label is for, by the name that the Encoding Standard has for it; null where it has none. */
export function encodingOfLabel(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}
