import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { CapturePart, PartKind } from '../../../shared/model/preview.ts'
import styles from './capture-pane.module.css'
import { joinAbove, labelStretch, moveBoundary, relabelPart } from './edit-parts.ts'
import { labels, nameOfPart } from './part-kinds.ts'
import { edit, select, undoEdit, usePreview } from './preview-store.ts'
import { selectedStretch } from './selected-stretch.ts'

interface CapturePaneProps {
  text: string
  parts: readonly CapturePart[]
  isEditable: boolean
}

/** The capture with what each part of it was taken for; by mouse or keys a person labels parts and moves their bounds. */
export function CapturePane({ text, parts, isEditable }: CapturePaneProps) {
  const selected = usePreview((state) => state.selected)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.focus(), [])
  return (
    <section className={styles.pane} aria-label="The capture">
      <div
        ref={list}
        className={styles.parts}
        role="listbox"
        aria-label="Parts of the capture"
        aria-activedescendant={parts.length > 0 ? `part-${selected}` : undefined}
        tabIndex={0}
        onKeyDown={(event) => onKey(event, text, isEditable)}
      >
        {parts.map((part, index) => (
          <Part key={part.start} text={text} part={part} index={index} isSelected={index === selected} />
        ))}
        {parts.length === 0 && <pre className={styles.raw}>{text.slice(0, 20_000)}</pre>}
      </div>
      {isEditable && <Tools text={text} />}
    </section>
  )
}

interface PartProps {
  text: string
  part: CapturePart
  index: number
  isSelected: boolean
}

function Part({ text, part, index, isSelected }: PartProps) {
  const { kind, start, end, line, reason } = part
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys.
    <div
      ref={row}
      id={`part-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      className={styles.part}
      data-kind={kind}
      onClick={() => select(index)}
    >
      <span className={styles.line}>{line}</span>
      <span className={styles.kind}>{nameOfPart(kind)}</span>
      <span className={styles.text} data-start={start}>
        {text.slice(start, end)}
      </span>
      {reason !== undefined && <span className={styles.reason}>{reason}</span>}
    </div>
  )
}

/** What can be done to the part at hand, for the mouse and for whoever looks for the keys. */
function Tools({ text }: { text: string }) {
  const { parts, selected, past } = usePreview()
  const move = (direction: 'up' | 'down') => edit(moveBoundary(text, parts, selected, direction))
  return (
    <div className={styles.tools} role="toolbar" aria-label="The part at hand">
      {labels.map(({ kind, name, key }) => (
        <button
          key={kind}
          type="button"
          aria-keyshortcuts={key}
          aria-pressed={parts[selected]?.kind === kind}
          // The selection in the text must outlive the click that uses it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => label(text, kind)}
        >
          {name}
          <kbd>{key}</kbd>
        </button>
      ))}
      <span className={styles.gap} />
      <button
        type="button"
        onClick={() => move('up')}
        aria-label="Move the boundary up"
        title="Take the last line or sentence from the part above"
      >
        Boundary <kbd>Alt ↑</kbd>
      </button>
      <button
        type="button"
        onClick={() => move('down')}
        aria-label="Move the boundary down"
        title="Give the first line or sentence to the part above"
      >
        Boundary <kbd>Alt ↓</kbd>
      </button>
      <button type="button" onClick={() => edit(joinAbove(parts, selected))}>
        Join above <kbd>m</kbd>
      </button>
      <button type="button" disabled={past.length === 0} onClick={undoEdit}>
        Undo
      </button>
    </div>
  )
}

/** Labels the text that is selected, else the part at hand. */
function label(text: string, kind: PartKind): void {
  const { parts, selected } = usePreview.getState()
  const stretch = selectedStretch()
  edit(stretch === null ? relabelPart(parts, selected, kind) : labelStretch(text, parts, stretch, kind))
  if (stretch !== null) getSelection()?.removeAllRanges()
}

function onKey(event: KeyboardEvent, text: string, isEditable: boolean): void {
  const done = move(event) || (isEditable && change(event, text))
  if (!done) return
  event.preventDefault()
  event.stopPropagation()
}

function move({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey) return false
  const { selected, parts } = usePreview.getState()
  const targets: Record<string, number> = {
    ArrowDown: selected + 1,
    j: selected + 1,
    ArrowUp: selected - 1,
    k: selected - 1,
    Home: 0,
    End: parts.length - 1,
    PageDown: selected + 10,
    PageUp: selected - 10,
  }
  const target = targets[key]
  if (target === undefined) return false
  select(target)
  return true
}

function change({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, text: string): boolean {
  const { parts, selected } = usePreview.getState()
  if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
    edit(moveBoundary(text, parts, selected, key === 'ArrowUp' ? 'up' : 'down'))
    return true
  }
  if ((ctrlKey || metaKey) && key === 'z') {
    undoEdit()
    return true
  }
  if (altKey || ctrlKey || metaKey) return false
  if (key === 'm') {
    edit(joinAbove(parts, selected))
    return true
  }
  const wanted = labels.find((one) => one.key === key)
  if (wanted === undefined) return false
  label(text, wanted.kind)
  return true
}
