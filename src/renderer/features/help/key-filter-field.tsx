import { Search } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import styles from './key-filter-field.module.css'

interface KeyFilterProps {
  value: string
  onChange(value: string): void
}

/** Where one types which commands are looked for, by name or by key. Escape empties it before it does anything else. */
export function KeyFilter({ value, onChange }: KeyFilterProps) {
  const emptyByEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || value === '') return
    event.preventDefault()
    event.stopPropagation()
    onChange('')
  }
  return (
    <div className={styles.field}>
      <Search aria-hidden />
      <input
        type="search"
        aria-label="Find a command by its name or its keys"
        placeholder="Name or keys"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={emptyByEscape}
      />
    </div>
  )
}
