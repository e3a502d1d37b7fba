import { ChevronDown, ChevronUp, GripVertical, RotateCcw } from 'lucide-react'
import type { DragEvent, KeyboardEvent } from 'react'
import type { Category, CategoryId, HuedTheme } from '../../../shared/model/highlight.ts'
import { shownTheme } from '../../../shared/model/shown-theme.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { changeCategory } from './category-actions.ts'
import styles from './category-settings.module.css'
import { HueChoice } from './hue-choice.tsx'
import { hasOwnLook } from './is-as-it-came.ts'
import { NameField } from './name-field.tsx'

interface CategoryRowProps {
  category: Category
  /** How many categories there are. */
  count: number
  /** The category that is being dragged; null while none is. */
  dragged: CategoryId | null
  onDrag(id: CategoryId | null): void
  onMove(id: CategoryId, position: number): void
  onReset(id: CategoryId): void
}

const themes: readonly HuedTheme[] = ['light', 'sepia', 'dark', 'contrast']

/** One category: its key, name and hues, and what moves it. Alt with an arrow up or down moves it as well. */
export function CategoryRow({ category, count, dragged, onDrag, onMove, onReset }: CategoryRowProps) {
  const { id, name, position } = category
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (step === undefined || !event.altKey) return
    event.preventDefault()
    onMove(id, position + step)
  }
  const begin = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('application/x-offprint-category', id)
    onDrag(id)
  }
  const over = (event: DragEvent) => {
    if (dragged === null) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    if (dragged !== null) onMove(dragged, position)
  }
  const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)').matches
  return (
    <li
      className={styles.row}
      data-category={id}
      data-dragged={dragged === id || undefined}
      onKeyDown={onKeyDown}
      onDragOver={over}
      onDrop={drop}
    >
      <span
        className={styles.grip}
        draggable
        aria-hidden
        title="Drag to another place"
        onDragStart={begin}
        onDragEnd={() => onDrag(null)}
      >
        <GripVertical />
      </span>
      <Kbd>{position}</Kbd>
      <NameField category={category} />
      {themes.map((theme) => (
        <HueChoice
          key={theme}
          category={category}
          theme={theme}
          drawnAs={shownTheme(theme, systemIsDark)}
          onChoose={(hue) => void changeCategory({ id, hues: { [theme]: hue } })}
        />
      ))}
      <span className={styles.buttons}>
        <IconButton
          label={`Move ${name} up`}
          isDisabled={position === 1}
          onClick={() => onMove(id, position - 1)}
        >
          <ChevronUp />
        </IconButton>
        <IconButton
          label={`Move ${name} down`}
          isDisabled={position === count}
          onClick={() => onMove(id, position + 1)}
        >
          <ChevronDown />
        </IconButton>
        <IconButton
          label={`${name}: back to what it came with`}
          isDisabled={hasOwnLook(category)}
          onClick={() => onReset(id)}
        >
          <RotateCcw />
        </IconButton>
      </span>
    </li>
  )
}
