import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { AnchorState } from '../../../shared/model/highlight.ts'
import type { NotebookKind } from '../../../shared/model/notebook.ts'
import { useSettings } from '../../state/settings-store.ts'
import { Button } from '../../ui/button.tsx'
import { plainNumber } from '../../ui/plain-number.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { anchorNames } from './anchor-names.ts'
import styles from './filters.module.css'
import { isFiltered, noFilter, setFilter, toggled, useNotebook } from './notebook-store.ts'

/** So many tags or collections are offered at once; typing finds the others. */
const OFFERED = 12

const kindNames: Record<NotebookKind, string> = {
  highlight: 'Highlights',
  'paper-note': 'Notes on papers',
  'free-note': 'Free notes',
}

/** What the notebook is narrowed by. Each value says how many entries it would show beside the other filters. */
export function Filters() {
  const { filter, order } = useNotebook()
  const categories = useSettings((state) => state.categories)
  const counts = order?.counts
  return (
    <>
      <Facet name="Kind">
        {(Object.keys(kindNames) as NotebookKind[]).map((kind) => (
          <Value
            key={kind}
            name={kindNames[kind]}
            count={counts?.kinds[kind] ?? 0}
            isOn={filter.kinds.includes(kind)}
            onToggle={() => setFilter({ kinds: toggled(filter.kinds, kind) })}
          />
        ))}
      </Facet>
      <Facet name="Category">
        {categories.map(({ id, name }) => (
          <Value
            key={id}
            name={name}
            count={counts?.categories[id] ?? 0}
            isOn={filter.categories.includes(id)}
            swatch={`var(--mark-${id})`}
            onToggle={() => setFilter({ categories: toggled(filter.categories, id) })}
          />
        ))}
      </Facet>
      <Facet name="Place in the text">
        {(Object.keys(anchorNames) as AnchorState[]).map((state) => (
          <Value
            key={state}
            name={anchorNames[state]}
            count={counts?.anchors[state] ?? 0}
            isOn={filter.anchors.includes(state)}
            onToggle={() => setFilter({ anchors: toggled(filter.anchors, state) })}
          />
        ))}
      </Facet>
      <NamedFacet
        name="Tag"
        values={counts?.tags ?? []}
        isOn={(id) => filter.tags.includes(id)}
        onToggle={(id) => setFilter({ tags: toggled(filter.tags, id) })}
      />
      <NamedFacet
        name="Collection"
        values={counts?.collections ?? []}
        isOn={(id) => filter.collection === id}
        onToggle={(id) => setFilter({ collection: filter.collection === id ? null : id })}
      />
      <Facet name="Made">
        <DayField name="From" value={filter.from} onChange={(from) => setFilter({ from })} />
        <DayField name="To" value={filter.to} onChange={(to) => setFilter({ to })} />
      </Facet>
      {isFiltered(filter) && (
        <p className={styles.clear}>
          <Button onClick={() => setFilter(noFilter)}>Show everything</Button>
        </p>
      )}
    </>
  )
}

function Facet({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className={styles.facet} onKeyDown={goByArrows}>
      <legend className={styles.legend}>{name}</legend>
      {children}
    </fieldset>
  )
}

interface NamedFacetProps<Id extends string> {
  name: string
  values: readonly { id: Id; name: string; count: number }[]
  isOn(id: Id): boolean
  onToggle(id: Id): void
}

/** Values of which there may be many: those with the most entries, and what is typed finds the rest. */
function NamedFacet<Id extends string>({ name, values, isOn, onToggle }: NamedFacetProps<Id>) {
  const [typed, setTyped] = useState('')
  if (values.length === 0) return null
  const wanted = typed.trim().toLowerCase()
  const offered = values
    .filter(
      (value) =>
        isOn(value.id) || (wanted === '' ? value.count > 0 : value.name.toLowerCase().includes(wanted)),
    )
    .toSorted((one, other) => Number(isOn(other.id)) - Number(isOn(one.id)) || other.count - one.count)
    .slice(0, OFFERED)
  return (
    <Facet name={name}>
      {values.length > OFFERED && (
        <input
          className={styles.find}
          type="search"
          aria-label={`Find a ${name.toLowerCase()}`}
          placeholder={`Find among ${plainNumber.format(values.length)}`}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {offered.map((value) => (
        <Value
          key={value.id}
          name={value.name}
          count={value.count}
          isOn={isOn(value.id)}
          onToggle={() => onToggle(value.id)}
        />
      ))}
      {offered.length === 0 && <span className={styles.none}>None here</span>}
    </Facet>
  )
}

interface ValueProps {
  name: string
  count: number
  isOn: boolean
  /** The colour beside the name. */
  swatch?: string
  onToggle(): void
}

function Value({ name, count, isOn, swatch, onToggle }: ValueProps) {
  return (
    <button
      type="button"
      className={styles.value}
      aria-pressed={isOn}
      data-empty={count === 0 && !isOn ? '' : undefined}
      onClick={onToggle}
    >
      {swatch !== undefined && <span className={styles.swatch} style={{ background: swatch }} />}
      <span className={styles.name}>{name}</span>
      <span className={styles.count}>
        {plainNumber.format(count)}
        <VisuallyHidden>{count === 1 ? ' entry' : ' entries'}</VisuallyHidden>
      </span>
    </button>
  )
}

interface DayFieldProps {
  name: string
  value: string | null
  onChange(value: string | null): void
}

function DayField({ name, value, onChange }: DayFieldProps) {
  return (
    <label className={styles.day}>
      <span>{name}</span>
      <input
        type="date"
        max="9999-12-31"
        value={value ?? ''}
        onChange={(event) =>
          onChange(/^\d{4}-\d\d-\d\d$/.test(event.target.value) ? event.target.value : null)
        }
      />
    </label>
  )
}

/** Arrow keys go through the values of a filter, and on to the next one's. */
function goByArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const isField = event.target instanceof HTMLInputElement && event.target.type === 'date'
  const rail = event.currentTarget.parentElement
  if (isField || rail === null) return
  const stops = [...rail.querySelectorAll<HTMLElement>('button, input')]
  const index = stops.indexOf(event.target as HTMLElement)
  const next = stops[index + (event.key === 'ArrowDown' ? 1 : -1)]
  if (next === undefined) return
  event.preventDefault()
  event.stopPropagation()
  next.focus()
}
