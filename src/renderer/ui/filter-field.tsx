import { Search } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import styles from './filter-field.module.css'

interface FilterFieldProps {
  /** What it finds, as its name. */
  label: string
  placeholder: string
  value: string
  onChange(value: string): void
  /** What Enter does, where it does anything. */
  onEnter?: () => void
  /** The field itself, for whoever gives it the focus. */
  field?: Ref<HTMLInputElement>
}

/** Where one types what is looked for in the view around it. Escape empties it before it does anything else. */
export function FilterField({ label, placeholder, value, onChange, onEnter, field }: FilterFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && onEnter !== undefined) {
      event.preventDefault()
      onEnter()
    }
    if (event.key !== 'Escape' || value === '') return
    event.preventDefault()
    event.stopPropagation()
    onChange('')
  }
  return (
    <div className={styles.field}>
      <Search aria-hidden />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
