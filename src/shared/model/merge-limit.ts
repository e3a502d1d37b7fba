/** A merge of a whole library that changes more rows than this is no step to undo. */
export const MOST_ROWS_OF_A_MERGE = 300_000
