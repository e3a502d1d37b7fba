import { useCallback } from 'react'
import type { CategoryId } from '../../../shared/model/highlight.ts'
import { useSettings } from '../../state/settings-store.ts'

/** The person's word for each category; the same function until one is renamed. */
export function useCategoryNames(): (category: CategoryId) => string {
  const categories = useSettings((state) => state.categories)
  return useCallback(
    (category) => categories.find(({ id }) => id === category)?.name ?? category,
    [categories],
  )
}
