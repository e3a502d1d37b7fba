const HTML_START =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*){0,3}<(?:!doctype\s+html|html|head|title|meta|body|main|div|section|article|table|ul|ol|dl|h[1-4]|p)\b/i

/** Whether a text begins as a page or a piece of one does. */
export function beginsAsHtml(sample: string): boolean {
  return HTML_START.test(sample.slice(0, 20_000))
}
