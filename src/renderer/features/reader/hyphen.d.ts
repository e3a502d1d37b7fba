/** The package brings no types. */
declare module 'hyphen/en/index.js' {
  const english: {
    /** The text with a soft hyphen at each place where a word may be parted. */
    hyphenateSync(text: string): string
  }
  export default english
}
