import type { FilePart, FilesRead } from '../../../shared/contract/files-read.ts'
import { useLayer } from '../../state/layers.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './merge-dialog.module.css'
import {
  type Choice,
  choiceOf,
  choose,
  keyOf,
  leaveMerge,
  takeOver,
  undecided,
  useMerging,
} from './merge-store.ts'
import { choiceWords, kindWords, plural, shownValue, summaryOf } from './merge-words.ts'

/** What Markdown files say otherwise than the library, and what is to be done about each part of it. */
export function MergeDialog() {
  const read = useMerging((state) => state.read)
  useLayer(read !== null, leaveMerge)
  return (
    <Dialog title="Changes in Markdown files" isOpen={read !== null} onClose={leaveMerge}>
      {read !== null && <Changes read={read} />}
    </Dialog>
  )
}

function Changes({ read }: { read: FilesRead }) {
  const { papers, unchanged, foreign, left } = read
  const isBusy = useMerging((state) => state.isBusy)
  const open = useMerging(undecided)
  return (
    <div className={styles.view}>
      <p className={styles.summary}>{summaryOf(papers.length, unchanged, foreign.length, left)}</p>
      {foreign.length > 0 && (
        <details className={styles.summary}>
          <summary>Files of no paper here</summary>
          {foreign.join(', ')}
        </details>
      )}
      {papers.map((paper) => (
        <section key={paper.paperId} className={styles.paper} aria-label={paper.title}>
          <h3 className={styles.title}>{paper.title}</h3>
          <p className={styles.file}>{paper.file}</p>
          {paper.parts.map((part) => (
            <Part key={part.part} paperId={paper.paperId} part={part} />
          ))}
        </section>
      ))}
      <footer className={styles.foot}>
        <p className={styles.hint} role="status">
          {open > 0
            ? `${plural(open, 'One conflict waits', 'conflicts wait')} for a decision.`
            : 'Nothing was changed yet. Taking over is one step, which can be undone.'}
        </p>
        <Button onClick={leaveMerge}>Leave everything as it is</Button>
        <Button
          look="main"
          disabled={open > 0 || isBusy || papers.length === 0}
          onClick={() => void takeOver()}
        >
          Take over
        </Button>
      </footer>
    </div>
  )
}

function Part({ paperId, part }: { paperId: string; part: FilePart }) {
  const { label, kind, mine, theirs } = part
  const isQuestion = part.part.startsWith('highlight:')
  return (
    <fieldset className={styles.part} data-kind={kind}>
      <legend className={styles.label}>{label}</legend>
      <p className={styles.kind}>{kindWords(part)}</p>
      {!isQuestion && (
        <div className={styles.sides}>
          {part.part !== 'added' && <Side name="In the library" text={shownValue(part, mine)} />}
          <Side name="In the file" text={shownValue(part, theirs)} />
        </div>
      )}
      <Choices paperId={paperId} part={part} />
    </fieldset>
  )
}

function Side({ name, text }: { name: string; text: string }) {
  return (
    <div className={styles.side}>
      <p className={styles.name}>{name}</p>
      <pre className={styles.text}>{text === '' ? <span className={styles.none}>Nothing</span> : text}</pre>
    </div>
  )
}

function Choices({ paperId, part }: { paperId: string; part: FilePart }) {
  const chosen = useMerging(({ choices }) => choiceOf(choices, paperId, part))
  const words = choiceWords(part)
  const offered: Choice[] = part.both === null ? ['mine', 'theirs'] : ['mine', 'theirs', 'both']
  const key = keyOf(paperId, part.part)
  return (
    <div className={styles.choices}>
      {offered.map((choice) => (
        <label key={choice} className={styles.choice}>
          <input type="radio" name={key} checked={chosen === choice} onChange={() => choose(key, choice)} />
          {words[choice]}
        </label>
      ))}
    </div>
  )
}
