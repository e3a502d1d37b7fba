/** So many papers are counted for a meaning; who has more does not care how many. */
export const PAPERS_COUNTED = 1000
