import { Plus, RotateCcw, X } from 'lucide-react'
import { Fragment, useEffect, useRef } from 'react'
import type { Command } from '../../state/commands.ts'
import { effectiveKeys } from '../../state/key-bindings.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { KeyCombination } from '../../ui/key-combination.tsx'
import { keyWords } from '../../ui/key-labels.ts'
import { isMac } from '../../ui/platform.ts'
import { Capturing } from './capturing.tsx'
import { ClashQuestion } from './clash-question.tsx'
import styles from './key-row.module.css'
import type { useKeyChanges } from './use-key-changes.ts'

/** The most keys that one command may have. */
const KEYS_LIMIT = 8

interface KeyRowProps {
  command: Command
  changes: ReturnType<typeof useKeyChanges>
}

/** A command and its keys. Pressing them changes them; what else there is shows where one points or has the focus. */
export function KeyRow({ command, changes }: KeyRowProps) {
  const { id, title } = command
  const keys = effectiveKeys(command, changes.bindings)
  const doing = changes.doing?.id === id ? changes.doing : null
  const button = useFocusWhenOver(doing !== null)
  return (
    <li className={styles.row}>
      <span className={styles.title}>{title}</span>
      <button
        ref={button}
        type="button"
        className={styles.keys}
        aria-label={`Change the keys of “${title}”: ${inWords(keys)}`}
        aria-expanded={doing !== null}
        onClick={() => changes.capture(id, false)}
      >
        <DrawnKeys keys={keys} />
      </button>
      <span className={styles.tools} data-changed={changes.bindings[id] && ''}>
        <IconButton
          label={`Add keys to “${title}”`}
          isDisabled={keys.length >= KEYS_LIMIT}
          onClick={() => changes.capture(id, true)}
        >
          <Plus />
        </IconButton>
        <IconButton
          label={`Take the keys of “${title}” away`}
          isDisabled={keys.length === 0}
          onClick={() => changes.clear(command)}
        >
          <X />
        </IconButton>
        <IconButton
          label={`Reset the keys of “${title}” to ${inWords(command.keys)}`}
          isDisabled={changes.bindings[id] === undefined}
          onClick={() => changes.reset(command)}
        >
          <RotateCcw />
        </IconButton>
      </span>
      {doing?.kind === 'capture' && (
        <Capturing
          ownKeys={command.keys}
          isAdding={doing.isAdding}
          onDone={(pressed) => changes.take(command, pressed, doing.isAdding)}
          onLeave={changes.leave}
        />
      )}
      {doing?.kind === 'clash' && (
        <ClashQuestion
          keys={doing.keys}
          clashes={doing.clashes}
          onTake={() => changes.takeAway(command, doing.keys)}
          onLeave={changes.leave}
        />
      )}
    </li>
  )
}

function DrawnKeys({ keys }: { keys: readonly string[] }) {
  if (keys.length === 0) return <span className={styles.none}>none</span>
  return keys.map((one, index) => (
    <Fragment key={one}>
      {index > 0 && <span className={styles.none}>or</span>}
      <KeyCombination keys={one} />
    </Fragment>
  ))
}

/** What had the focus has gone with the question; the keys that it was about have it next. */
function useFocusWhenOver(isDoing: boolean) {
  const button = useRef<HTMLButtonElement>(null)
  const wasDoing = useRef(false)
  useEffect(() => {
    if (wasDoing.current && !isDoing) button.current?.focus()
    wasDoing.current = isDoing
  }, [isDoing])
  return button
}

function inWords(keys: readonly string[]): string {
  return keys.length === 0 ? 'none' : keys.map((one) => keyWords(one, isMac())).join(' or ')
}
