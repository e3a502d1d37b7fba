import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Command } from '../../state/commands.ts'
import type { Clash } from '../../state/key-bindings.ts'
import { Button } from '../../ui/button.tsx'
import { isMac } from '../../ui/platform.ts'
import { clashSentence, losersOf } from './clash-words.ts'
import styles from './key-row.module.css'

/** More would be a page. */
const CLASHES_SHOWN = 4

interface ClashQuestionProps {
  keys: readonly string[]
  clashes: readonly Clash<Command>[]
  onTake(): void
  onLeave(): void
}

/** Warns, before anything is kept, that new keys run something else, and asks what is meant. Escape leaves. */
export function ClashQuestion({ keys, clashes, onTake, onLeave }: ClashQuestionProps) {
  const field = useRef<HTMLFieldSetElement>(null)
  useEffect(() => field.current?.querySelector('button')?.focus(), [])
  const sentences = clashes.map((clash) => clashSentence(clash, keys, isMac()))
  const others = sentences.length - CLASHES_SHOWN
  const leaveByEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onLeave()
  }
  return (
    <fieldset ref={field} className={styles.clash} aria-label="Keys in use" onKeyDown={leaveByEscape}>
      <div className={styles.refusal} role="alert">
        {sentences.slice(0, CLASHES_SHOWN).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {others > 0 && <p>And {others === 1 ? 'one more' : `${others} more`} like these.</p>}
      </div>
      <div className={styles.answers}>
        <Button look="accent" onClick={onTake}>
          Use it anyway: takes it away from {losersOf(clashes)}
        </Button>
        <Button onClick={onLeave}>Cancel</Button>
      </div>
    </fieldset>
  )
}
