import { defaultCategories } from '../../../shared/model/default-categories.ts'
import type { Category } from '../../../shared/model/highlight.ts'

/** Whether a category has the name, the hues and the place that it came with. */
export function isAsItCame(category: Category): boolean {
  return hasOwnLook(category) && defaultCategories[category.position - 1]?.id === category.id
}

/** Whether a category has the name and the hues that it came with, wherever it stands. */
export function hasOwnLook({ id, name, hues }: Category): boolean {
  const came = defaultCategories.find((one) => one.id === id)
  return name === came?.name && Object.values(hues).every((hue) => hue === came.hue)
}
