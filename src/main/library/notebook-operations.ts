/** What the reader answers about the notebook and the review. */
export const notebookReads = {}

/** What the writer does about the notebook and the review; each in one transaction. */
export const notebookWrites = {}
