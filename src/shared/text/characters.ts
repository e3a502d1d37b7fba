/** Returns true for an ASCII letter (UTF-16 unit; NaN, as read past the end, is none). */
export function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
}

/** Returns true for an ASCII digit. */
export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

/** Returns true for an ASCII letter or digit. */
export function isAlphanumeric(unit: number): boolean {
  return isLetter(unit) || isDigit(unit)
}

/**
 * Returns true for a unit that words are made of: ASCII letters and digits and everything from U+00C0 that is not
 * punctuation, an arrow, a symbol or a wide space. Halves of surrogate pairs count as word units; NaN, as read past
 * the end, does not.
 */
export function isWordUnit(unit: number): boolean {
  if (!(unit >= 0xc0)) return isAlphanumeric(unit) || unit === 0xaa || unit === 0xb5 || unit === 0xba
  if (unit === 0xd7 || unit === 0xf7 || unit === 0xfeff) return false
  if (unit >= 0x2000 && unit <= 0x206f) return false
  if (unit >= 0x2190 && unit <= 0x2bff) return false
  if (unit >= 0x3000 && unit <= 0x303f) return false
  return !(unit >= 0xff00 && unit <= 0xff0f)
}

/** Returns true for white space as `\s` knows it, the byte-order mark aside. */
export function isSpace(unit: number): boolean {
  if (unit === 32 || (unit >= 9 && unit <= 13)) return true
  if (unit < 0xa0) return false
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  )
}

/** Returns true for the second half of a surrogate pair. */
export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Returns true for the first half of a surrogate pair. */
export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
