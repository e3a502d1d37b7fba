/** The most papers a search lists: more than anyone pages through, few enough to rank at once. */
export const SEARCH_LIMIT = 5000
