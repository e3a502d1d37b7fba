import { Copy, FilePlus2, Tag, Trash2, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { TAG_NAME_LIMIT } from '../../../shared/model/tag-limits.ts'
import { useSettings } from '../../state/settings-store.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { plainNumber } from '../../ui/plain-number.ts'
import { CommandKeys } from '../help/index.ts'
import { openCompiling } from './compile-store.ts'
import { copyAsQuotes, deletePicked, recolourPicked, tagPicked } from './entry-actions.ts'
import styles from './entry-bar.module.css'
import { focusEntries, parts } from './focus.ts'
import { useNotebook } from './notebook-store.ts'
import { dropPicked } from './picking.ts'

/** What can be done with the entries that are picked, or with the one at the cursor. */
export function EntryBar() {
  const count = useNotebook(({ selection }) => selection.size)
  const isEmpty = useNotebook(({ order }) => (order?.keys.length ?? 0) === 0)
  const categories = useSettings((state) => state.categories)
  if (isEmpty) return null
  return (
    <div
      className={styles.bar}
      role="toolbar"
      aria-label="Selected marks"
      data-picking={count > 0 ? '' : undefined}
    >
      <span className={styles.count}>
        {count === 0 ? 'This entry' : `${plainNumber.format(count)} selected`}
      </span>
      <span className={styles.colours}>
        {categories.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={styles.colour}
            style={{ background: `var(--mark-${id})` }}
            aria-label={`Make it ${name}`}
            title={name}
            onClick={() => void recolourPicked(id)}
          />
        ))}
      </span>
      <TagField />
      <span className={styles.buttons}>
        <IconButton
          label="Copy as quotes"
          keys={<CommandKeys id="notebook.copy" />}
          onClick={() => void copyAsQuotes()}
        >
          <Copy />
        </IconButton>
        <IconButton
          label="Compile a note"
          keys={<CommandKeys id="notebook.compile" />}
          onClick={openCompiling}
        >
          <FilePlus2 />
        </IconButton>
        <IconButton
          label="Delete"
          keys={<CommandKeys id="notebook.delete" />}
          onClick={() => void deletePicked()}
        >
          <Trash2 />
        </IconButton>
        {count > 0 && (
          <IconButton label="Select nothing" onClick={dropPicked}>
            <X />
          </IconButton>
        )}
      </span>
    </div>
  )
}

/** Where a tag is typed that what is picked is to have. */
function TagField() {
  const [name, setName] = useState('')
  const onKeyDown = async (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    const typed = name.trim().replace(/^#/, '')
    if (typed === '' || !(await tagPicked(typed))) return
    setName('')
    focusEntries()
  }
  return (
    <label className={styles.tag}>
      <Tag aria-hidden />
      <input
        aria-label="Tag these highlights; Enter puts it on"
        placeholder="Tag…"
        maxLength={TAG_NAME_LIMIT}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => void onKeyDown(event)}
        {...parts.tags}
      />
    </label>
  )
}
