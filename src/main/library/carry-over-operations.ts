/** What the reader answers about highlights that need a check in a newer text. */
export const carryOverReads = {}

/** What the writer does about highlights that need a check in a newer text; each in one transaction. */
export const carryOverWrites = {}
