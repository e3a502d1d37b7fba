const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text inside of an element or an attribute; characters that HTML forbids are left out. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

/** A link that leads out; the text alone where the address is of no kind that a page may lead to. */
export function linkTo(url: string, inner: string): string {
  return /^(?:https?|mailto):/i.test(url)
    ? `<a href="${escapeHtml(url)}" rel="noreferrer">${inner}</a>`
    : inner
}
