import { Toolbar } from '@base-ui/react/toolbar'
import { Tooltip } from '@base-ui/react/tooltip'
import { memo, type ReactNode, useLayoutEffect, useRef } from 'react'
import type { CategoryId } from '../../../shared/model/highlight.ts'
import { keysOfCommand, runCommand } from '../../state/commands.ts'
import { useSettings } from '../../state/settings-store.ts'
import { KeyCombination } from '../../ui/key-combination.tsx'
import styles from './mark-toolbar.module.css'
import type { FieldRange } from './paint.ts'
import { type ToolbarAction, toolbarActions } from './toolbar-actions.ts'
import { scrollerOf, usePlaceBeside } from './use-place-beside.ts'

interface MarkToolbarProps {
  /** What the toolbar is for, as its name. */
  name: 'Selection' | 'Highlight'
  /** The text that it stands beside. */
  range: FieldRange
  root: HTMLElement
  /** The category that the text has, or null for text that is not highlighted. */
  chosen: CategoryId | null
  onCategory(category: CategoryId): void
  /** What a button does instead of its command, by the command's id; the same functions at every render. */
  instead: Readonly<Record<string, () => void>>
}

/** The eight categories and what else can be done, beside a selection or an open highlight. Arrow keys go through it. */
export function MarkToolbar({ name, range, root, chosen, onCategory, instead }: MarkToolbarProps) {
  const element = useRef<HTMLDivElement>(null)
  const place = usePlaceBeside(root, range, element)
  useLayoutEffect(() => {
    const toolbar = element.current
    // Going away with the focus inside would leave it nowhere; the text takes it back.
    return () => {
      if (toolbar?.contains(document.activeElement)) scrollerOf(root).focus({ preventScroll: true })
    }
  }, [root])
  const categories = useSettings((state) => state.categories)
  const style = place ? { left: place.left, top: place.top } : { visibility: 'hidden' as const }
  return (
    <Toolbar.Root
      ref={element}
      aria-label={name}
      className={styles.toolbar}
      style={style}
      onPointerDown={keepSelection}
      onMouseDown={keepSelection}
    >
      <Toolbar.Group className={styles.categories} aria-label="Category">
        {categories.map(({ id, name: categoryName, position }) => (
          <CategoryButton
            key={id}
            id={id}
            name={categoryName}
            position={position}
            isChosen={id === chosen}
            onChoose={onCategory}
          />
        ))}
      </Toolbar.Group>
      <Toolbar.Separator className={styles.separator} />
      {toolbarActions(name).map(({ command, label, Icon }) => (
        <ActionButton key={command} command={command} label={label} Icon={Icon} onRun={instead[command]} />
      ))}
    </Toolbar.Root>
  )
}

interface CategoryButtonProps {
  id: CategoryId
  name: string
  /** Its place among the categories, and its key. */
  position: number
  isChosen: boolean
  onChoose(id: CategoryId): void
}

// Both kinds of buttons stay as they are while one highlight after the other is opened or recoloured.
const CategoryButton = memo(function CategoryButton(props: CategoryButtonProps) {
  const { id, name, position, isChosen, onChoose } = props
  return (
    <BarButton
      className={styles.category}
      label={name}
      command={`highlight.category-${position}`}
      isPressed={isChosen}
      onClick={() => onChoose(id)}
    >
      <span className={styles.swatch} style={{ backgroundColor: `var(--dot-${id})` }} />
    </BarButton>
  )
})

interface ActionButtonProps extends ToolbarAction {
  /** Done instead of the command. */
  onRun: (() => void) | undefined
}

const ActionButton = memo(function ActionButton({ command, label, Icon, onRun }: ActionButtonProps) {
  const onClick = onRun ?? (() => void runCommand(command))
  return (
    <BarButton className={styles.action} label={label} command={command} onClick={onClick}>
      <Icon aria-hidden />
    </BarButton>
  )
})

interface BarButtonProps {
  className: string | undefined
  /** What it does, in a tooltip for the mouse and the keyboard alike. */
  label: string
  /** The command that does the same, for its keys. */
  command: string
  isPressed?: boolean
  onClick(): void
  children: ReactNode
}

function BarButton({ className, label, command, isPressed, onClick, children }: BarButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        render={<Toolbar.Button />}
        className={className}
        aria-label={label}
        aria-pressed={isPressed}
        onClick={onClick}
      >
        {children}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner className={styles.positioner} sideOffset={8} collisionPadding={8}>
          <Tooltip.Popup className={styles.tooltip}>
            {label}
            <CommandKeys command={command} />
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}

/** The keys of a command as they are when they are shown. */
function CommandKeys({ command }: { command: string }) {
  const keys = keysOfCommand(command)
  return keys !== undefined && <KeyCombination keys={keys} />
}

/** Pressing a button must not take the selection away that the button is about. */
function keepSelection(event: { preventDefault(): void }): void {
  event.preventDefault()
}
