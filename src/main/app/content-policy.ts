/** The placeholder that the page's HTML holds where the nonce of its load goes. */
export const NONCE_PLACEHOLDER = '%CSP_NONCE%'

/**
 * The content security policy of one load of the page. Nothing is allowed that is not named; styles that the editor
 * and the component library bring need the nonce of this load.
 */
export function contentPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'none'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
}
