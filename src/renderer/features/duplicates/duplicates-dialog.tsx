import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { DuplicatePair } from '../../../shared/model/duplicate.ts'
import { useLayer } from '../../state/layers.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { pressKey } from './duplicate-commands.ts'
import styles from './duplicates-dialog.module.css'
import { closeDuplicates, decide, followDuplicates, step, useDuplicates } from './duplicates-store.ts'
import { PaperSide } from './paper-side.tsx'

/** Papers that may be one, a pair at a time, side by side. */
export function DuplicatesDialog() {
  const isOpen = useDuplicates((state) => state.isOpen)
  useLayer(isOpen, closeDuplicates)
  useEffect(followDuplicates, [])
  return (
    <Dialog title="Possible duplicates" size="large" isOpen={isOpen} onClose={closeDuplicates}>
      {isOpen && <Pairs />}
    </Dialog>
  )
}

function Pairs() {
  const { pairs, at } = useDuplicates()
  const pair = pairs?.[at]
  if (pairs === null) return null
  if (pair === undefined) {
    return (
      <p className={styles.none}>
        No paper waits. Where two papers have one title and nothing else tells whether they are one, they are
        shown here.
      </p>
    )
  }
  return <Pair pair={pair} />
}

function Pair({ pair }: { pair: DuplicatePair }) {
  const { total, at } = useDuplicates()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => root.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !pressKey(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the view must be heard from the beginning.
    <section ref={root} className={styles.view} tabIndex={0} aria-label="Pair" onKeyDown={onKeyDown}>
      <p className={styles.words} role="status">
        Pair {at + 1} of {total}. The two have one title; their authors, years or abstracts do not tell
        whether they are one paper.
      </p>
      <div className={styles.sides}>
        <PaperSide name="Held longer" paper={pair.one} than={pair.other} />
        <PaperSide name="Newer here" paper={pair.other} than={pair.one} />
      </div>
      <footer className={styles.foot}>
        <p className={styles.hint}>
          Merging keeps every highlight, note and capture of both. Either decision can be undone.
        </p>
        <Button onClick={() => step(1)} disabled={at + 1 >= total}>
          Later <Kbd>j</Kbd>
        </Button>
        <Button onClick={() => void decide(pair.id, 'different')}>
          Not the same <Kbd>n</Kbd>
        </Button>
        <Button look="accent" onClick={() => void decide(pair.id, 'merged')}>
          Merge <Kbd>m</Kbd>
        </Button>
      </footer>
    </section>
  )
}
