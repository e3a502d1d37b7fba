/** What the reader answers about marks that other tools wrote. */
export const exchangeReads = {}

/** What the writer does about marks that other tools wrote; each in one transaction. */
export const exchangeWrites = {}
