import katex from 'katex'
import { escapeHtml } from './escape-html.ts'

/** A formula as MathML, which needs neither a script nor a style; its source where it cannot be typeset. */
export function formulaAsHtml(tex: string, isDisplay: boolean, source: string): string {
  try {
    return katex.renderToString(tex.replace(/\s+/g, ' '), {
      displayMode: isDisplay,
      output: 'mathml',
      strict: 'ignore',
      throwOnError: true,
      trust: false,
      // A feed is not to be trusted with the machine's time or the page's room.
      maxExpand: 200,
      maxSize: 20,
    })
  } catch {
    return `<code>${escapeHtml(source)}</code>`
  }
}
