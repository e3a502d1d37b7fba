import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { CATEGORY_NAME_LIMIT } from '../../../shared/model/category-name-limit.ts'
import type { Category } from '../../../shared/model/highlight.ts'
import { changeCategory } from './category-actions.ts'
import styles from './category-settings.module.css'

/** The name of a category, to be written over. It is kept on Enter and when the field is left; Escape gives it back. */
export function NameField({ category }: { category: Category }) {
  const [typed, setTyped] = useState(category.name)
  const [problem, setProblem] = useState<string | null>(null)
  const problemId = useId()
  useEffect(() => {
    setTyped(category.name)
    setProblem(null)
  }, [category.name])
  const keep = async () => {
    const name = typed.trim()
    if (name === '') setTyped(category.name)
    setProblem(name === '' || name === category.name ? null : await changeCategory({ id: category.id, name }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void keep()
    if (event.key !== 'Escape' || typed === category.name) return
    // The window stays: only what was typed is given up.
    event.preventDefault()
    event.stopPropagation()
    setTyped(category.name)
    setProblem(null)
  }
  return (
    <div className={styles.name}>
      <input
        type="text"
        aria-label={`Name of category ${category.position}`}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        maxLength={CATEGORY_NAME_LIMIT}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => void keep()}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <p id={problemId} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}
