const HTML_START =
  /^<(?:!doctype\s+html|html|head|title|meta|body|main|div|section|article|table|ul|ol|dl|h[1-4]|p)\b/i
/** Remarks above a page that are passed over; nobody writes more. */
const MOST_REMARKS = 5

/** Whether a text begins as a page or a piece of one does, whatever remarks stand above it. */
export function beginsAsHtml(sample: string): boolean {
  let start = sample.slice(0, 20_000).trimStart()
  for (let count = 0; count < MOST_REMARKS && /^<(?:!--|\?xml\b)/.test(start); count += 1) {
    const close = start.startsWith('<?') ? '?>' : '-->'
    const end = start.indexOf(close)
    if (end < 0) return false
    start = start.slice(end + close.length).trimStart()
  }
  return HTML_START.test(start)
}
