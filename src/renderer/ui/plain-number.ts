/** How counts are written: 12,345. */
export const plainNumber = new Intl.NumberFormat('en-GB')
