import type { Category, CategoryId } from './highlight.ts'

/** The categories as they come, in their order. Apart from the schema, so that the window can begin without it. */
export const defaultCategories: readonly Omit<Category, 'position' | 'hues'>[] = [
  { id: 'general', name: 'General', hue: 'yellow' },
  { id: 'method', name: 'Method', hue: 'green' },
  { id: 'result', name: 'Result', hue: 'blue' },
  { id: 'doubt', name: 'Doubt', hue: 'red' },
  { id: 'definition', name: 'Definition', hue: 'purple' },
  { id: 'to-do', name: 'To do', hue: 'orange' },
  { id: 'quote', name: 'Quote', hue: 'magenta' },
  { id: 'aside', name: 'Aside', hue: 'gray' },
]

/** The name that a category came with. */
export function defaultName(id: CategoryId): string {
  return defaultCategories.find((one) => one.id === id)?.name ?? id
}
