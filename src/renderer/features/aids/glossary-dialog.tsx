import { useEffect, useRef } from 'react'
import type { GlossaryEntry, Meaning } from '../../../shared/model/glossary.ts'
import { PAPERS_COUNTED } from '../../../shared/model/glossary-limit.ts'
import { useLayer } from '../../state/layers.ts'
import { showPane } from '../../state/pane-store.ts'
import { choosePaper, searchFor } from '../../state/place-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FilterField } from '../../ui/filter-field.tsx'
import { plainNumber } from '../../ui/plain-number.ts'
import styles from './glossary-dialog.module.css'
import { closeGlossary, filterGlossary, followGlossary, showMore, useGlossary } from './glossary-store.ts'

/** Every short form that the library's abstracts define, with what it stands for. */
export function GlossaryDialog() {
  const isOpen = useGlossary((state) => state.isOpen)
  useLayer(isOpen, closeGlossary)
  return (
    <Dialog title="Glossary" isOpen={isOpen} onClose={closeGlossary}>
      {isOpen && <Glossary />}
    </Dialog>
  )
}

function Glossary() {
  const { filter, entries, total, unreadCount } = useGlossary()
  const input = useRef<HTMLInputElement>(null)
  useEffect(followGlossary, [])
  useEffect(() => input.current?.focus(), [])
  const openFirst = () => {
    const first = entries?.[0]?.meanings[0]
    if (first !== undefined) openPapers(first)
  }
  return (
    <div className={styles.view}>
      <div className={styles.filter}>
        <FilterField
          field={input}
          label="Find a short form, or words of a long form"
          placeholder="Short form, or words of a long one"
          value={filter}
          onChange={filterGlossary}
          onEnter={openFirst}
        />
      </div>
      <p className={styles.words} role="status">
        {entries !== null && countWords(total, filter, unreadCount)}
      </p>
      {entries !== null && entries.length > 0 && (
        <dl className={styles.list}>
          {entries.map((entry) => (
            <Entry key={entry.short} entry={entry} />
          ))}
        </dl>
      )}
      {entries !== null && entries.length < Math.min(total, SHOWN_AT_MOST) && (
        <Button onClick={showMore}>Show more</Button>
      )}
      <p className={styles.how}>
        How this is made: by the rule of Schwartz and Hearst (2003), which finds the letters of a short form
        in brackets in the words beside it, in every abstract of the library, on this computer.
      </p>
    </div>
  )
}

/** Whoever looks for one short form among more narrows the list by typing. */
const SHOWN_AT_MOST = 500

function Entry({ entry: { short, meanings } }: { entry: GlossaryEntry }) {
  return (
    <div className={styles.entry}>
      <dt>{short}</dt>
      {meanings.map((meaning) => (
        <dd key={meaning.long}>
          <button type="button" onClick={() => openPapers(meaning)}>
            {meaning.long}
          </button>{' '}
          <span className={styles.count}>{papersOf(meaning)}</span>
        </dd>
      ))}
    </div>
  )
}

/** Opens the paper that defines it so; where several do, a search for its words, with that paper chosen. */
function openPapers({ long, paperCount, paperId }: Meaning): void {
  closeGlossary()
  if (paperCount > 1) searchFor(`${long} `)
  choosePaper(paperId)
  showPane(paperCount > 1 ? 'list' : 'reader')
}

function papersOf({ paperCount }: Meaning): string {
  if (paperCount === 1) return 'one paper'
  return paperCount < PAPERS_COUNTED
    ? `${plainNumber.format(paperCount)} papers`
    : `${plainNumber.format(paperCount)} papers or more`
}

function countWords(total: number, filter: string, unreadCount: number): string {
  const waiting =
    unreadCount === 0 ? '' : ` ${plainNumber.format(unreadCount)} texts are still to be looked through.`
  if (total > 0) return `${plainNumber.format(total)} short ${total === 1 ? 'form' : 'forms'}.${waiting}`
  if (filter.trim() !== '') return `No short form or long form has these words.${waiting}`
  return `No abstract of the library defines a short form yet.${waiting}`
}
