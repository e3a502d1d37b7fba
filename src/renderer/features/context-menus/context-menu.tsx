import { Menu } from '@base-ui/react/menu'
import { type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { listCommands, runCommand } from '../../state/commands.ts'
import { useLayer } from '../../state/layers.ts'
import { useSettings } from '../../state/settings-store.ts'
import { OpenExternal } from '../../ui/external-link.tsx'
import menuStyles from '../../ui/menu.module.css'
import { CommandKeys } from '../help/index.ts'
import styles from './context-menu.module.css'
import { type MenuItem, menuItems } from './menu-items.ts'
import { type MenuTarget, targetOfFocus, targetOfPointer } from './menu-target.ts'

const names = { papers: 'Paper', text: 'Selected text', highlight: 'Highlight', link: 'Link' } as const

/** The menu of what was clicked with the other button, or has the focus when the menu key is pressed. */
export function ContextMenu() {
  const { target, isOpen, close } = useTarget()
  useLayer(isOpen, close)
  if (target === null) return null
  const { about, place } = target
  // An entry may move the focus itself: it is back where it was before.
  const choose = (run: () => void) => () => {
    close()
    run()
  }
  return (
    <Menu.Root open={isOpen} onOpenChange={(isToOpen) => !isToOpen && close()} modal={false}>
      <Menu.Portal>
        <Menu.Positioner
          className={menuStyles.positioner}
          anchor={{ getBoundingClientRect: () => place }}
          side="bottom"
          align="start"
          sideOffset={2}
          collisionPadding={8}
        >
          <Menu.Popup className={menuStyles.popup} aria-label={names[about.kind]} finalFocus={false}>
            {about.kind === 'link' ? (
              <LinkItems url={about.url} choose={choose} />
            ) : (
              <CommandItems kind={about.kind} choose={choose} />
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

type Choose = (run: () => void) => () => void

function CommandItems({ kind, choose }: { kind: 'papers' | 'text' | 'highlight'; choose: Choose }) {
  const categories = useSettings((state) => state.categories)
  return menuItems(kind, listCommands(), categories).map((section, index) => (
    <Menu.Group key={section[0]?.id}>
      {index > 0 && <Menu.Separator className={menuStyles.separator} />}
      {section.map((item) => (
        <Item
          key={item.id}
          isEnabled={item.isEnabled}
          keys={<CommandKeys id={item.id} />}
          onChoose={choose(() => runCommand(item.id))}
        >
          <Swatch item={item} />
          {item.label}
        </Item>
      ))}
    </Menu.Group>
  ))
}

function LinkItems({ url, choose }: { url: string; choose: Choose }) {
  const openExternal = useContext(OpenExternal)
  const copy = () => {
    call('app.copyText', { text: url }).catch((error: unknown) =>
      announceFailure('The address was not copied.', error),
    )
  }
  return (
    <>
      <Item onChoose={choose(() => openExternal(url))}>Open the link</Item>
      <Item onChoose={choose(copy)}>Copy the address</Item>
    </>
  )
}

interface ItemProps {
  isEnabled?: boolean
  keys?: ReactNode
  onChoose(): void
  children: ReactNode
}

function Item({ isEnabled = true, keys, onChoose, children }: ItemProps) {
  return (
    <Menu.Item className={menuStyles.item} disabled={!isEnabled} onClick={onChoose}>
      <span className={styles.label}>{children}</span>
      <span className={menuStyles.keys} aria-hidden>
        {keys}
      </span>
    </Menu.Item>
  )
}

/** The colour of the category that an entry stands for. */
function Swatch({ item }: { item: MenuItem }) {
  const id = useSettings((state) => state.categories.find(({ position }) => position === item.position)?.id)
  return id && <i className={styles.swatch} style={{ backgroundColor: `var(--mark-${id})` }} />
}

/** What the menu is about, while it is open and while it goes; where the focus was comes back when it closes. */
function useTarget() {
  const [target, setTarget] = useState<MenuTarget | null>(null)
  const [isOpen, setOpen] = useState(false)
  const before = useRef<HTMLElement | null>(null)
  const isOpenNow = useRef(false)
  useEffect(() => {
    const open = (event: Event, found: MenuTarget | null) => {
      if (found === null) return
      event.preventDefault()
      if (!isOpenNow.current) before.current = document.activeElement as HTMLElement | null
      isOpenNow.current = true
      setTarget(found)
      setOpen(true)
    }
    const onContextMenu = (event: MouseEvent) => {
      const isInMenu = event.target instanceof Element && event.target.closest('[role="menu"]')
      // A key that was heard below has its menu already.
      if (isInMenu || isOpenNow.current) event.preventDefault()
      if (!isInMenu && event.button === 2) open(event, targetOfPointer(event))
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
      if (isMenuKey && !isOpenNow.current) open(event, targetOfFocus())
    }
    window.addEventListener('contextmenu', onContextMenu)
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('contextmenu', onContextMenu)
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
  const close = () => {
    if (!isOpenNow.current) return
    isOpenNow.current = false
    setOpen(false)
    before.current?.focus({ preventScroll: true })
  }
  return { target, isOpen, close }
}
