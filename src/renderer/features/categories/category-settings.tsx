import { useLayoutEffect, useRef, useState } from 'react'
import type { CategoryId } from '../../../shared/model/highlight.ts'
import { useSettings } from '../../state/settings-store.ts'
import { Button } from '../../ui/button.tsx'
import { moveCategory, resetCategories } from './category-actions.ts'
import { CategoryRow } from './category-row.tsx'
import styles from './category-settings.module.css'
import { isAsItCame } from './is-as-it-came.ts'

/** The categories of highlights: their names, their order, their hues in each theme. */
export function CategorySettings() {
  const categories = useSettings((state) => state.categories)
  const [told, setTold] = useState('')
  const [dragged, setDragged] = useState<CategoryId | null>(null)
  const list = useKeptFocus(categories.map(({ id }) => id).join())
  const move = async (id: CategoryId, position: number) => {
    setDragged(null)
    const category = categories.find((one) => one.id === id)
    if (category === undefined || position < 1 || position > categories.length) return
    if (category.position === position) return
    const problem = await moveCategory(id, position)
    setTold(problem ?? `${category.name} is number ${position} of ${categories.length} now.`)
  }
  const reset = async (id: CategoryId | null) => setTold((await resetCategories(id)) ?? 'As it came.')
  return (
    <div className={styles.pane}>
      <div className={styles.themes} aria-hidden>
        <span>Light</span>
        <span>Sepia</span>
        <span>Dark</span>
        <span>Contrast</span>
      </div>
      <ol ref={list} className={styles.list} aria-label="Categories">
        {categories.map((category) => (
          <CategoryRow
            key={category.id}
            category={category}
            count={categories.length}
            dragged={dragged}
            onDrag={setDragged}
            onMove={move}
            onReset={(id) => void reset(id)}
          />
        ))}
      </ol>
      <div className={styles.foot}>
        <p role="status" className={styles.told}>
          {told}
        </p>
        <Button disabled={categories.every(isAsItCame)} onClick={() => void reset(null)}>
          All as they came
        </Button>
      </div>
    </div>
  )
}

/** Keeps the focus where it was when the rows change places: what is moved in the page would lose it. */
function useKeptFocus(order: string) {
  const list = useRef<HTMLOListElement>(null)
  const focused = useRef<Element | null>(null)
  useLayoutEffect(() => {
    const element = list.current
    const note = (event: FocusEvent) => {
      focused.current = event.target instanceof Element ? event.target : null
    }
    element?.addEventListener('focusin', note)
    return () => element?.removeEventListener('focusin', note)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what moves the rows.
  useLayoutEffect(() => {
    const { activeElement } = document
    if (activeElement !== document.body || !list.current?.contains(focused.current)) return
    ;(focused.current as HTMLElement).focus()
  }, [order])
  return list
}
