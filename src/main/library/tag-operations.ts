/** What the reader answers about tags, collections and kept searches. */
export const tagReads = {}

/** What the writer does about tags, collections and kept searches; each in one transaction. */
export const tagWrites = {}
