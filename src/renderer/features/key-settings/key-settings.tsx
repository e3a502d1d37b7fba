import { type KeyboardEvent, useState } from 'react'
import { groupsOf } from '../../state/command-groups.ts'
import { type Command, listKnownCommands } from '../../state/commands.ts'
import { effectiveKeys } from '../../state/key-bindings.ts'
import { Button } from '../../ui/button.tsx'
import { isMac } from '../../ui/platform.ts'
import { isLookedFor, KeyFilter } from '../help/index.ts'
import { KeyRow } from './key-row.tsx'
import styles from './key-settings.module.css'
import { useKeyChanges } from './use-key-changes.ts'

/** Every command with its keys, which can be changed. To be shown inside of the settings. */
export function KeySettings() {
  const [commands] = useState(listKnownCommands)
  const [filter, setFilter] = useState('')
  const changes = useKeyChanges(commands)
  const groups = groupsOf(commands.filter((command) => isShown(command, filter, changes.bindings)))
  return (
    <section className={styles.settings} aria-label="Keys" onKeyDown={moveBetweenRows}>
      <div className={styles.head}>
        <KeyFilter value={filter} onChange={setFilter} />
        <Button disabled={Object.keys(changes.bindings).length === 0} onClick={changes.resetAll}>
          Reset all keys
        </Button>
      </div>
      <div className={styles.last} role="status">
        {changes.last !== null && (
          <>
            {changes.last.message}
            <button type="button" className={styles.undo} onClick={changes.undo}>
              Undo
            </button>
          </>
        )}
      </div>
      {groups.length === 0 && (
        <p className={styles.none}>No command is called that, and none has such keys.</p>
      )}
      {groups.map(({ name, lines }) => (
        <section key={name} className={styles.group} aria-label={name}>
          <h4>{name}</h4>
          <ul>
            {lines.map((command) => (
              <KeyRow key={command.id} command={command} changes={changes} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function isShown(command: Command, filter: string, bindings: Record<string, string[]>): boolean {
  return isLookedFor(filter, { ...command, keys: effectiveKeys(command, bindings) }, isMac())
}

/** Up and down go from command to command, past what else there is in a row. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || !(event.target instanceof Element)) return
  const row = event.target.closest('li')
  const rows = [...event.currentTarget.querySelectorAll('li')]
  const next = row === null ? rows[step === 1 ? 0 : -1] : rows[rows.indexOf(row) + step]
  if (next === undefined) return
  event.preventDefault()
  next.querySelector('button')?.focus()
}
