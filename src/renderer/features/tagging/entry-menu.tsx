import { Menu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import { hueNames } from '../../../shared/model/hues.ts'
import { useLayer } from '../../state/layers.ts'
import menuStyles from '../../ui/menu.module.css'
import { CommandKeys } from '../help/index.ts'
import { TagDot, useTags } from '../tags/index.ts'
import { type Entry, kindNames } from './entries.ts'
import { useEntries } from './entries-store.ts'
import {
  beginCollection,
  beginRenaming,
  colourTag,
  deleteEntry,
  focusEntry,
  moveCollection,
  searchAgain,
  shiftCollection,
} from './entry-actions.ts'
import styles from './entry-menu.module.css'

/** The menu of an entry that was clicked with the other button, or has the focus when the menu key is pressed. */
export function EntryMenu() {
  const menu = useEntries((state) => state.menu)
  useLayer(menu !== null, close)
  if (menu === null) return null
  const { entry, place } = menu
  return (
    <Menu.Root open onOpenChange={(isToOpen) => !isToOpen && close()} modal={false}>
      <Menu.Portal>
        <Menu.Positioner
          className={menuStyles.positioner}
          anchor={{ getBoundingClientRect: () => place }}
          side="bottom"
          align="start"
          sideOffset={2}
          collisionPadding={8}
        >
          <Menu.Popup
            className={menuStyles.popup}
            aria-label={`The ${kindNames[entry.kind]}`}
            finalFocus={false}
          >
            <Item keys="entry.rename" run={() => beginRenaming(entry)}>
              Rename
            </Item>
            {entry.kind === 'collection' && <CollectionItems entry={entry} />}
            {entry.kind === 'search' && <Item run={() => searchAgain(entry)}>Change its words</Item>}
            {entry.kind === 'tag' && <Colours entry={entry} />}
            <Menu.Separator className={menuStyles.separator} />
            <Item keys="entry.delete" run={() => void deleteEntry(entry)}>
              Delete
            </Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function CollectionItems({ entry }: { entry: Entry & { kind: 'collection' } }) {
  const collection = useTags(({ collections }) => collections.find(({ id }) => id === entry.id))
  return (
    <>
      <Item keys="entry.new-inside" run={() => beginCollection(entry.id)}>
        New collection inside
      </Item>
      <Menu.Separator className={menuStyles.separator} />
      <Item run={() => void shiftCollection(entry.id, -1)}>Move up</Item>
      <Item run={() => void shiftCollection(entry.id, 1)}>Move down</Item>
      {collection?.parent && <Item run={() => void moveCollection(entry.id, null)}>Move to the top</Item>}
    </>
  )
}

function Colours({ entry }: { entry: Entry & { kind: 'tag' } }) {
  const hue = useTags(({ tags }) => tags.find(({ id }) => id === entry.id)?.hue ?? null)
  const choose = (name: string) => {
    close()
    focusEntry(entry)
    void colourTag(entry.id, hueNames.find((one) => one === name) ?? null)
  }
  return (
    <Menu.Group>
      <Menu.GroupLabel className={styles.label}>Colour</Menu.GroupLabel>
      <Menu.RadioGroup className={styles.colours} value={hue ?? 'none'} onValueChange={choose}>
        {['none', ...hueNames].map((name) => (
          <Menu.RadioItem
            key={name}
            className={styles.colour}
            value={name}
            aria-label={colourName(name)}
            title={colourName(name)}
          >
            <TagDot hue={hueNames.find((one) => one === name) ?? null} />
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  )
}

function colourName(hue: string): string {
  return hue === 'none' ? 'No colour' : `${hue.charAt(0).toUpperCase()}${hue.slice(1)}`
}

/** What an entry of the menu does begins with the focus back on what the menu was of. */
function Item({ keys, run, children }: { keys?: string; run(): void; children: ReactNode }) {
  const choose = () => {
    const { menu } = useEntries.getState()
    close()
    if (menu) focusEntry(menu.entry)
    run()
  }
  return (
    <Menu.Item className={menuStyles.item} onClick={choose}>
      {children}
      <span className={menuStyles.keys} aria-hidden>
        {keys && <CommandKeys id={keys} />}
      </span>
    </Menu.Item>
  )
}

function close(): void {
  const { menu } = useEntries.getState()
  if (menu === null) return
  useEntries.setState({ menu: null })
  focusEntry(menu.entry)
}
