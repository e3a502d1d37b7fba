import { useMemo, useState } from 'react'
import type { CarryOver, LostMark, TextRevision } from '../../../shared/model/carry-over.ts'
import type { RevisionId } from '../../../shared/model/ids.ts'
import { wordDifference } from '../../../shared/text/word-difference.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useCategoryNames } from '../highlights/index.ts'
import { compareWith, useCarryOver } from './carry-over-store.ts'
import { dayWords } from './change-words.ts'
import styles from './difference-dialog.module.css'
import { DifferenceText } from './difference-text.tsx'
import { readable } from './place-actions.ts'

/** Two versions of a text in one, with what was taken out and put in; open while a version is compared. */
export function DifferenceDialog({ known }: { known: CarryOver }) {
  const compared = useCarryOver((state) => state.compared)
  const first = known.revisions.find(({ id }) => id === compared)
  return (
    <Dialog
      title={first?.field === 'title' ? 'What changed in the title' : 'What changed in the abstract'}
      isOpen={first !== undefined}
      onClose={() => compareWith(null)}
    >
      {first && <Comparison key={first.id} known={known} first={first} />}
    </Dialog>
  )
}

function Comparison({ known, first }: { known: CarryOver; first: TextRevision }) {
  const versions = known.revisions.filter(({ field }) => field === first.field)
  const shown = versions.find(({ isShown }) => isShown) ?? first
  const [afterId, setAfterId] = useState<RevisionId>(shown.id)
  const after = versions.find(({ id }) => id === afterId) ?? shown
  const parts = useMemo(() => wordDifference(first.text, after.text), [first, after])
  const changes = parts.filter(
    ({ kind }, index) => kind !== 'same' && parts[index - 1]?.kind !== 'deleted',
  ).length
  const fields = known.revisions.some(({ field, isShown }) => field !== first.field && !isShown)
  return (
    <div className={styles.comparison}>
      <div className={styles.versions}>
        <VersionChoice
          label="From"
          versions={fields ? known.revisions : versions}
          value={first.id}
          onChoose={compareWith}
        />
        <VersionChoice label="To" versions={versions} value={after.id} onChoose={setAfterId} />
        <p className={styles.count} role="status">
          {changes === 0
            ? 'No word differs'
            : changes === 1
              ? 'One place differs'
              : `${changes} places differ`}
        </p>
      </div>
      <DifferenceText before={first.text} after={after.text} parts={parts} />
      <KeptMarks marks={known.lost.filter(({ revisionId }) => revisionId === first.id)} />
    </div>
  )
}

interface VersionChoiceProps {
  label: string
  versions: readonly TextRevision[]
  value: RevisionId
  onChoose(id: RevisionId): void
}

function VersionChoice({ label, versions, value, onChoose }: VersionChoiceProps) {
  return (
    <label className={styles.version}>
      <span>{label}</span>
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = versions.find(({ id }) => id === target.value)
          if (chosen) onChoose(chosen.id)
        }}
      >
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            {versionName(version, new Set(versions.map(({ field }) => field)).size > 1)}
          </option>
        ))}
      </select>
    </label>
  )
}

function versionName({ field, day, origin, isShown }: TextRevision, isFieldNamed: boolean): string {
  const source = day === null ? 'A capture that was taken back' : `${dayWords(day)}, ${origin}`
  return `${isFieldNamed ? `${field === 'title' ? 'Title' : 'Abstract'}: ` : ''}${isShown ? 'Now: ' : ''}${source}`
}

/** Highlights that stand on the older version alone. */
function KeptMarks({ marks }: { marks: readonly LostMark[] }) {
  const nameOf = useCategoryNames()
  if (marks.length === 0) return null
  return (
    <section className={styles.kept} aria-label="Highlights of the older text">
      <h3 className={styles.keptTitle}>On the older text alone</h3>
      <ul>
        {marks.map(({ id, category, quote, note, isKept }) => (
          <li key={id} style={{ borderColor: `var(--mark-${category})` }}>
            <span className={styles.facts}>
              {nameOf(category)}
              {isKept ? ', kept there' : ', lost its words'}
            </span>
            <q className={styles.quote}>{readable(quote)}</q>
            {note && <span className={styles.note}>{note}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
