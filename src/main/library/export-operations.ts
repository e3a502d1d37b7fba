/** What the reader answers about what is written into files of other forms. */
export const exportReads = {}

/** What the writer does about what is written into files of other forms; each in one transaction. */
export const exportWrites = {}
