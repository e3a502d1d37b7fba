import { Check, Folder, Minus, Plus, Tag } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { COLLECTION_NAME_LIMIT, TAG_NAME_LIMIT } from '../../../shared/model/tag-limits.ts'
import { useLayer } from '../../state/layers.ts'
import { BareDialog } from '../../ui/bare-dialog.tsx'
import { FocusAtOnce } from '../../ui/focus-at-once.tsx'
import { KeyCombination } from '../../ui/key-combination.tsx'
import { TagDot, useTags } from '../tags/index.ts'
import styles from './picker.module.css'
import { type PickerLine, pickerLines } from './picker-lines.ts'
import {
  choicesOf,
  closePicker,
  type PickerAim,
  sizeOf,
  stepInPicker,
  toggleLine,
  typeInPicker,
  usePicker,
} from './picker-store.ts'

/** What papers or a highlight are tagged with, or which collections papers are in: found or made by a few letters. */
export function Picker() {
  const aim = usePicker((state) => state.aim)
  useLayer(aim !== null, closePicker)
  return aim === null ? null : <OpenPicker aim={aim} />
}

function OpenPicker({ aim }: { aim: PickerAim }) {
  const field = useRef<HTMLInputElement>(null)
  const { typed, at, counts, first } = usePicker()
  const tags = useTags((state) => state.tags)
  const collections = useTags((state) => state.collections)
  const choices = choicesOf(aim.kind, { tags, collections })
  const lines = pickerLines(typed, { choices, counts, total: sizeOf(aim), first })
  const current = lines[at]
  const isOfTags = aim.kind === 'tags'
  const title = `${isOfTags ? 'Tags' : 'Collections'} of ${aim.about}`
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of the page behind are not meant.
    if (event.key !== 'Escape') event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') stepInPicker(1, lines.length)
    else if (event.key === 'ArrowUp') stepInPicker(-1, lines.length)
    else if (event.key === 'Enter' && current) void toggleLine(current)
    else return
    event.preventDefault()
  }
  return (
    <BareDialog title={title} className={styles.picker} initialFocus={field} onClose={closePicker}>
      <p className={styles.about} aria-hidden>
        {title}
      </p>
      <div className={styles.field}>
        {isOfTags ? <Tag aria-hidden /> : <Folder aria-hidden />}
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={title}
          aria-expanded="true"
          aria-controls="picker-lines"
          aria-autocomplete="list"
          aria-activedescendant={current && lineId(current)}
          placeholder={isOfTags ? 'Find or make a tag' : 'Find or make a collection'}
          autoComplete="off"
          spellCheck={false}
          maxLength={isOfTags ? TAG_NAME_LIMIT : COLLECTION_NAME_LIMIT}
          value={typed}
          onChange={(event) => typeInPicker(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <FocusAtOnce field={field} />
      </div>
      <div
        id="picker-lines"
        className={styles.lines}
        role="listbox"
        aria-label={title}
        aria-multiselectable="true"
      >
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            isCurrent={line === current}
            hue={tags.find(({ id }) => id === line.id)?.hue ?? null}
            isOfTags={isOfTags}
          />
        ))}
      </div>
      <footer className={styles.foot}>
        <span role="status">{lines.length === 0 && emptySentence(isOfTags)}</span>
        <span className={styles.hint} aria-hidden>
          <KeyCombination keys="Enter" /> {current?.extent === 'all' ? 'takes it off' : 'puts it on'}
        </span>
        <span className={styles.hint} aria-hidden>
          <KeyCombination keys="Escape" /> done
        </span>
      </footer>
    </BareDialog>
  )
}

interface LineProps {
  line: PickerLine
  isCurrent: boolean
  hue: Parameters<typeof TagDot>[0]['hue']
  isOfTags: boolean
}

function Line({ line, isCurrent, hue, isOfTags }: LineProps) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCurrent) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const { label, choice, extent } = line
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus, and hears the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus.
    <div
      ref={element}
      id={lineId(line)}
      className={styles.line}
      role="option"
      data-current={isCurrent ? '' : undefined}
      aria-selected={extent === 'all'}
      aria-label={spoken(line, isOfTags)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void toggleLine(line)}
    >
      <span className={styles.state} data-extent={extent}>
        {choice === null ? <Plus aria-hidden /> : <ExtentMark extent={extent} />}
      </span>
      {choice !== null && (isOfTags ? <TagDot hue={hue} /> : <Folder aria-hidden />)}
      <span className={styles.name}>{choice === null ? `New: ${label}` : label}</span>
      {choice !== null && choice.paperCount > 0 && <span className={styles.count}>{choice.paperCount}</span>}
    </div>
  )
}

function ExtentMark({ extent }: Pick<PickerLine, 'extent'>) {
  if (extent === 'none') return null
  return extent === 'all' ? <Check aria-hidden /> : <Minus aria-hidden />
}

function lineId({ id }: PickerLine): string {
  return `picker-${id}`
}

function spoken({ label, choice, extent }: PickerLine, isOfTags: boolean): string {
  if (choice === null) return `New ${isOfTags ? 'tag' : 'collection'} ${label}`
  return `${label}${extent === 'all' ? ', on' : extent === 'some' ? ', on some' : ''}`
}

function emptySentence(isOfTags: boolean): string {
  return isOfTags ? 'No tag yet: type its name.' : 'No collection yet: type its name.'
}
