export { CategorySettings } from './category-settings.tsx'
export { followCategoryColours } from './follow-colours.ts'
