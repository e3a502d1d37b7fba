/** The longest template that is read, in UTF-16 units. */
export const TEMPLATE_LENGTH_LIMIT = 20_000
