import { type FormEvent, type RefObject, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { KeyCombination } from '../../ui/key-combination.tsx'
import { plainNumber } from '../../ui/plain-number.ts'
import type { PassLimit } from './pass.ts'
import { LONGEST_PASS, startPass, usePass } from './pass-store.ts'
import styles from './start-sheet.module.css'

interface Offered {
  readonly unit: PassLimit['unit']
  readonly name: string
  readonly counts: readonly number[]
  /** The most that can be typed. */
  readonly most: number
}

const offers: readonly { unit: PassLimit['unit']; name: string; counts: readonly number[]; most: number }[] =
  [
    { unit: 'papers', name: 'Papers', counts: [10, 20, 40], most: LONGEST_PASS },
    { unit: 'minutes', name: 'Minutes', counts: [5, 10, 20], most: 240 },
  ]

/** Asks how long a pass is to be: a press begins it. What was chosen the last time has the focus. */
export function StartSheet({ firstFocus }: { firstFocus: RefObject<HTMLButtonElement | null> }) {
  const available = usePass((state) => state.available)
  return (
    <div className={styles.sheet}>
      <p className={styles.about}>
        One paper after the other, from the one at the cursor on: {papersLabel(available)}.
      </p>
      {offers.map((offer) => (
        <Offer key={offer.unit} offer={offer} firstFocus={firstFocus} />
      ))}
      <p className={styles.keys}>
        <span>
          <KeyCombination keys="ArrowRight" /> keeps a paper under Reading
        </span>
        <span>
          <KeyCombination keys="ArrowDown" /> puts it off for later
        </span>
        <span>
          <KeyCombination keys="ArrowLeft" /> dismisses it
        </span>
      </p>
      <p className={styles.about}>Each decision is kept at once. The whole pass is one step to undo.</p>
    </div>
  )
}

interface OfferProps {
  offer: Offered
  firstFocus: RefObject<HTMLButtonElement | null>
}

function Offer({ offer: { unit, name, counts, most }, firstFocus }: OfferProps) {
  const last = usePass((state) => state.lastLimit)
  const [typed, setTyped] = useState('')
  const usual = usualLimit(last)
  const first = usual.unit === unit ? usual.count : null
  const start = (event: FormEvent) => {
    event.preventDefault()
    const count = Number(typed)
    if (/^\d+$/.test(typed) && count >= 1) void startPass({ unit, count: Math.min(count, most) })
  }
  return (
    <fieldset className={styles.offer}>
      <legend className={styles.legend}>{name}</legend>
      {counts.map((count) => (
        <Button
          key={count}
          ref={count === first ? firstFocus : undefined}
          aria-label={`${count} ${unit}`}
          {...(count === first ? { look: 'main' as const } : {})}
          onClick={() => void startPass({ unit, count })}
        >
          {count}
        </Button>
      ))}
      <form className={styles.other} onSubmit={start}>
        <input
          className={styles.number}
          inputMode="numeric"
          maxLength={4}
          aria-label={`Another number of ${unit}; Enter begins`}
          placeholder="other"
          value={typed}
          onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))}
        />
      </form>
    </fieldset>
  )
}

/** What was chosen the last time, where it is offered. */
function usualLimit(last: PassLimit): PassLimit {
  const isOffered = offers.some(({ unit, counts }) => unit === last.unit && counts.includes(last.count))
  return isOffered ? last : { unit: 'papers', count: 20 }
}

function papersLabel(count: number): string {
  return count === 1 ? '1 paper' : `${plainNumber.format(count)} papers`
}
