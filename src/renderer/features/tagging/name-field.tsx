import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { COLLECTION_NAME_LIMIT, TAG_NAME_LIMIT } from '../../../shared/model/tag-limits.ts'
import { kindNames } from './entries.ts'
import type { Naming } from './entries-store.ts'
import { keepName, leaveName } from './entry-actions.ts'
import styles from './entry-row.module.css'

/** Where a name is typed, in the place of the entry that will have it. Enter keeps it, Escape leaves it as it was. */
export function NameField({ naming }: { naming: Naming }) {
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(naming.kind === 'entry' ? naming.entry.name : '')
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void keepName(naming, typed, true)
    else if (event.key === 'Escape') leaveName()
    else return
    event.preventDefault()
  }
  const isTag = naming.kind === 'entry' && naming.entry.kind === 'tag'
  const label =
    naming.kind === 'entry' ? `Name of the ${kindNames[naming.entry.kind]}` : 'Name of the new collection'
  return (
    <input
      ref={field}
      className={styles.field}
      aria-label={label}
      placeholder={naming.kind === 'collection' ? 'New collection' : undefined}
      autoComplete="off"
      spellCheck={false}
      maxLength={isTag ? TAG_NAME_LIMIT : COLLECTION_NAME_LIMIT}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void keepName(naming, typed, false)}
    />
  )
}
