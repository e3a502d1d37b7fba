/** The longest remark on a paper, in UTF-16 units: it is one line. */
export const REMARK_LENGTH_LIMIT = 500
