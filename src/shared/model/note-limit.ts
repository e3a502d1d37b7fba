/** The longest note that is accepted, in UTF-16 units: a book's chapter, and still small over the bridge. */
export const NOTE_LENGTH_LIMIT = 1_000_000
