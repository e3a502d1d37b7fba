/** The longest name of a tag, and of a collection or a kept search, in UTF-16 units. */
export const TAG_NAME_LIMIT = 80
export const COLLECTION_NAME_LIMIT = 200
/** The most papers or highlights that one change takes. */
export const TAGGED_AT_ONCE = 10_000
