import {
  Archive,
  BookOpen,
  Check,
  Circle,
  Clock,
  EyeOff,
  Folder,
  type LucideIcon,
  Merge,
  Star,
  Tag,
  X,
} from 'lucide-react'
import { runCommand } from '../../state/commands.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { CommandKeys } from '../help/index.ts'
import { focusList } from './focus.ts'
import { selectionLabel } from './list-labels.ts'
import { clearSelection, useList } from './list-store.ts'
import styles from './selection-bar.module.css'

interface Act {
  readonly command: string
  readonly label: string
  readonly icon: LucideIcon
}

const acts: readonly Act[] = [
  { command: 'paper.archive', label: 'Archive', icon: Archive },
  { command: 'paper.later', label: 'Read later', icon: Clock },
  { command: 'paper.reading', label: 'Put under Reading', icon: BookOpen },
  { command: 'paper.done', label: 'Done', icon: Check },
  { command: 'paper.star', label: 'Star', icon: Star },
  { command: 'paper.read', label: 'Mark as read or unread', icon: Circle },
  { command: 'paper.dismiss', label: 'Dismiss', icon: EyeOff },
  { command: 'tags.edit', label: 'Tags', icon: Tag },
  { command: 'collections.edit', label: 'Collections', icon: Folder },
]

const merge: Act = { command: 'paper.merge', label: 'Merge the two', icon: Merge }

/** How many papers are picked, and what can be done to all of them at once; nothing while none is. */
export function SelectionBar() {
  const count = useList((list) => list.selection.size)
  if (count === 0) return null
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected papers">
      <div className={styles.line}>
        <span className={styles.count}>{selectionLabel(count)}</span>
        <button type="button" className={styles.clear} onClick={clear}>
          <X aria-hidden />
          Select none
          <Kbd>Esc</Kbd>
        </button>
      </div>
      <div className={styles.acts}>
        {[...acts, ...(count === 2 ? [merge] : [])].map((act) => (
          <ActButton key={act.command} act={act} />
        ))}
      </div>
    </div>
  )
}

function ActButton({ act: { command, label, icon: Icon } }: { act: Act }) {
  return (
    <button
      type="button"
      className={styles.act}
      aria-label={label}
      title={label}
      onClick={() => {
        runCommand(command)
        focusList()
      }}
    >
      <Icon aria-hidden />
      <CommandKeys id={command} />
    </button>
  )
}

function clear(): void {
  clearSelection()
  focusList()
}
