/** The most entries of the notebook that one change or one compiled note takes. */
export const NOTEBOOK_SELECTION_LIMIT = 10_000
