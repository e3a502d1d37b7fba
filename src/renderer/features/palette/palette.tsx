import { Check, Search } from 'lucide-react'
import { Fragment, type KeyboardEvent, useEffect, useRef } from 'react'
import { plainText } from '../../../shared/text/drawn-text.ts'
import { commandsFor, useCommands } from '../../state/commands.ts'
import { useLayer } from '../../state/layers.ts'
import { BareDialog } from '../../ui/bare-dialog.tsx'
import { FocusAtOnce } from '../../ui/focus-at-once.tsx'
import { KeyCombination } from '../../ui/key-combination.tsx'
import { nameOfKey } from '../../ui/key-names.ts'
import { isMac } from '../../ui/platform.ts'
import { SourceText } from '../reader/index.ts'
import styles from './palette.module.css'
import { type PaletteEntry, sectionsOf } from './palette-entries.ts'
import {
  act,
  closePalette,
  entriesOf,
  moveTo,
  PALETTE_COMMAND,
  pick,
  step,
  togglePalette,
  type,
  usePalette,
} from './palette-store.ts'

/** The longest text that is looked for, in UTF-16 units. */
const TYPED_LIMIT = 200

/** Everything that can be done, and every paper and note, found by a few letters. */
export function Palette() {
  const isOpen = usePalette((state) => state.isOpen)
  useCommands(commands)
  useLayer(isOpen, close)
  return isOpen ? <OpenPalette /> : null
}

const close = () => void closePalette()

const commands = [
  {
    id: PALETTE_COMMAND,
    title: 'Find an action or a paper',
    group: 'Search',
    keys: ['Mod+k'],
    isOnce: true,
    // What lies over the page is finished first: an action would happen out of sight.
    isEnabled: () => usePalette.getState().isOpen || document.querySelector('[role="dialog"]') === null,
    run: togglePalette,
  },
]

function OpenPalette() {
  const state = usePalette()
  const field = useRef<HTMLInputElement>(null)
  const sections = sectionsOf(state.typed, state)
  const entries = sections.flatMap((section) => section.entries)
  const current = entries[state.at]
  return (
    <BareDialog
      title="Find an action or a paper"
      className={styles.palette}
      initialFocus={field}
      onClose={close}
    >
      <div className={styles.field}>
        <Search aria-hidden />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label="Find an action or a paper"
          aria-expanded="true"
          aria-controls="palette-lines"
          aria-autocomplete="list"
          aria-activedescendant={current?.id}
          placeholder="What to do, or what to read"
          autoComplete="off"
          spellCheck={false}
          maxLength={TYPED_LIMIT}
          value={state.typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={hearKey}
        />
        <FocusAtOnce field={field} />
      </div>
      <div id="palette-lines" className={styles.lines} role="listbox" aria-label="Actions and papers">
        {sections.map(({ name, entries: lines }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options stands in no form.
          <div key={name} role="group" aria-label={name}>
            <div className={styles.name} aria-hidden>
              {name}
            </div>
            {lines.map((entry) => (
              <Line
                key={entry.id}
                entry={entry}
                index={entries.indexOf(entry)}
                isCurrent={entry.id === current?.id}
                isPicked={entry.kind === 'paper' && state.picked.has(entry.paper.key)}
              />
            ))}
          </div>
        ))}
      </div>
      <Foot count={entries.length} picked={state.picked.size} hasPaper={current?.kind === 'paper'} />
    </BareDialog>
  )
}

function hearKey(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return
  const name = nameOfKey(event.nativeEvent, isMac())
  if (name === null || commandsFor(name).exact?.id === PALETTE_COMMAND || name === 'Escape') return
  // Keys of the page behind are not meant.
  event.stopPropagation()
  const state = usePalette.getState()
  const actions: Record<string, () => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => void act(entriesOf(state)[state.at]),
    'Mod+Enter': () => void pick(entriesOf(state)[state.at]),
  }
  const action = actions[name]
  if (action === undefined) return
  event.preventDefault()
  action()
}

interface LineProps {
  entry: PaletteEntry
  /** Its place among all lines. */
  index: number
  isCurrent: boolean
  isPicked: boolean
}

function Line({ entry, index, isCurrent, isPicked }: LineProps) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCurrent) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus, and hears the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus.
    <div
      ref={element}
      id={entry.id}
      className={styles.line}
      role="option"
      aria-selected={isCurrent}
      aria-label={spoken(entry, isPicked)}
      onPointerMove={() => moveTo(index)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void act(entry)}
    >
      {entry.kind === 'command' && <CommandLine {...entry} />}
      {entry.kind === 'paper' && <PaperLine {...entry} isPicked={isPicked} />}
      {entry.kind === 'note' && <NoteLine {...entry} />}
    </div>
  )
}

function CommandLine({ command: { title, group, keys }, matches }: PaletteEntry & { kind: 'command' }) {
  return (
    <>
      <span className={styles.title}>{marked(title, matches)}</span>
      <span className={styles.group}>{group}</span>
      {keys[0] !== undefined && <KeyCombination keys={keys[0]} />}
    </>
  )
}

function PaperLine({ paper, isPicked }: PaletteEntry & { kind: 'paper' } & { isPicked: boolean }) {
  return (
    <>
      <span className={styles.paper} lang="en">
        <SourceText text={paper.title} hasLiveLinks={false} matches={paper.matches} />
      </span>
      {isPicked && <Check aria-hidden />}
    </>
  )
}

function NoteLine({ note: { title, paperTitle, matches } }: PaletteEntry & { kind: 'note' }) {
  return (
    <>
      <span className={styles.title}>{marked(title, matches)}</span>
      <span className={styles.group}>{paperTitle === null ? 'Note' : 'Note on a paper'}</span>
    </>
  )
}

function Foot({ count, picked, hasPaper }: { count: number; picked: number; hasPaper: boolean }) {
  return (
    <footer className={styles.foot}>
      <span role="status">
        {count === 0 && 'Nothing is called that, and no paper was found.'}
        {count > 0 && picked > 0 && `${picked === 1 ? '1 paper' : `${picked} papers`} added to the selection`}
      </span>
      {hasPaper && (
        <span className={styles.hint} aria-hidden>
          <KeyCombination keys="Mod+Enter" /> add to the selection
        </span>
      )}
      <span className={styles.hint} aria-hidden>
        <KeyCombination keys="Enter" /> {hasPaper ? 'read' : 'do it'}
      </span>
    </footer>
  )
}

/** The name with what was found in it marked. `matches` are UTF-16 offsets, in order. */
function marked(text: string, matches: readonly { start: number; end: number }[]) {
  const ends = [0, ...matches.map(({ end }) => end)]
  return [
    ...matches.map(({ start, end }, index) => (
      <Fragment key={start}>
        {text.slice(ends[index], start)}
        <mark>{text.slice(start, end)}</mark>
      </Fragment>
    )),
    text.slice(ends.at(-1)),
  ]
}

function spoken(entry: PaletteEntry, isPicked: boolean): string {
  if (entry.kind === 'command') return `${entry.command.title}, ${entry.command.group}`
  if (entry.kind === 'note') return `${entry.note.title}, note`
  return `${plainText(entry.paper.title)}${isPicked ? ', selected' : ''}`
}
