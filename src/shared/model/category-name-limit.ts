/** UTF-16 units that the name of a category may have. */
export const CATEGORY_NAME_LIMIT = 40
