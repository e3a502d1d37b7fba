import { Tabs } from '@base-ui/react/tabs'
import { type RefObject, useRef } from 'react'
import { create } from 'zustand'
import { useCommands } from '../../state/commands.ts'
import { useLayer } from '../../state/layers.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FilterField } from '../../ui/filter-field.tsx'
import { BackToUsual } from './controls.tsx'
import { findSettings } from './find-settings.ts'
import { Sample } from './sample.tsx'
import { type SettingItem, type SettingSection, sections } from './setting-items.tsx'
import styles from './settings-dialog.module.css'

interface SettingsWindow {
  isOpen: boolean
  /** The section in sight. */
  section: string
  query: string
}

const useSettingsWindow = create<SettingsWindow>(() => ({
  isOpen: false,
  section: sections[0]?.id ?? '',
  query: '',
}))

/** Opens the settings, at a section or where they were left. */
function openSettings(section = useSettingsWindow.getState().section): void {
  useSettingsWindow.setState({ isOpen: true, section, query: '' })
}

const close = () => useSettingsWindow.setState({ isOpen: false })

/** Registers the key of the settings. */
export function useSettingsCommands(): void {
  useCommands(commands)
}

const commands = [
  {
    id: 'settings.open',
    title: 'Settings',
    group: 'View',
    keys: ['Mod+,'],
    isOnce: true,
    run: () => openSettings(),
  },
  {
    id: 'settings.categories',
    title: 'Names, order and colours of highlights',
    group: 'View',
    keys: [],
    isOnce: true,
    run: () => openSettings('highlights'),
  },
]

/** Everything that can be set, applied as it is changed. */
export function SettingsDialog() {
  const isOpen = useSettingsWindow((state) => state.isOpen)
  const field = useRef<HTMLInputElement>(null)
  useLayer(isOpen, close)
  return (
    <Dialog title="Settings" size="tall" initialFocus={field} isOpen={isOpen} onClose={close}>
      <div className={styles.window}>
        <SearchField field={field} />
        <Found />
      </div>
    </Dialog>
  )
}

function SearchField({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const query = useSettingsWindow((state) => state.query)
  return (
    <FilterField
      field={field}
      label="Search the settings"
      placeholder="Search the settings"
      value={query}
      onChange={(typed) => useSettingsWindow.setState({ query: typed })}
    />
  )
}

function Found() {
  const { query, section } = useSettingsWindow()
  if (query.trim() !== '') return <Results query={query} />
  return (
    <Tabs.Root
      className={styles.tabs}
      orientation="vertical"
      value={section}
      onValueChange={(value) => useSettingsWindow.setState({ section: String(value) })}
    >
      <Tabs.List className={styles.list} aria-label="Subjects" activateOnFocus>
        {sections.map(({ id, title }) => (
          <Tabs.Tab key={id} value={id} className={styles.tab}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {sections.map((one) => (
        <Tabs.Panel key={one.id} value={one.id} className={styles.panel}>
          <Section section={one} items={one.items} />
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  )
}

function Results({ query }: { query: string }) {
  const found = sections
    .map((section) => ({ section, items: findSettings(section.items, query) }))
    .filter(({ items }) => items.length > 0)
  const count = found.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <div className={styles.results}>
      <p role="status" className={styles.count}>
        {count === 0 && `Nothing here is called “${query.trim()}”.`}
        {count > 0 && `${count} found`}
      </p>
      {found.map(({ section, items }) => (
        <section key={section.id} aria-label={section.title}>
          <h3 className={styles.subject}>{section.title}</h3>
          <Section section={section} items={items} />
        </section>
      ))}
    </div>
  )
}

function Section({ section, items }: { section: SettingSection; items: readonly SettingItem[] }) {
  return (
    <>
      {section.hasSample && <Sample />}
      {items.map((item) => (
        <Row key={item.name} item={item} />
      ))}
    </>
  )
}

function Row({ item }: { item: SettingItem }) {
  const { title, explanation, control } = item
  return (
    <div className={styles.row} data-setting={item.name}>
      <div className={styles.words}>
        <div className={styles.title}>
          {title}
          {!item.resetsItself && <BackToUsual name={item.name} label={title} />}
        </div>
        <p className={styles.explanation}>{explanation}</p>
      </div>
      {control}
    </div>
  )
}
