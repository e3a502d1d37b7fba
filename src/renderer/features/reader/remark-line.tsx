import { PenLine } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { REMARK_LENGTH_LIMIT } from '../../../shared/model/remark-limit.ts'
import { useCommands } from '../../state/commands.ts'
import { remarkCommand } from './reader-commands.ts'
import styles from './remark-line.module.css'
import { SourceText } from './source-text.tsx'
import { type RemarkWriting, useRemark } from './use-remark.ts'

/** The line that the person wrote on a paper, and the field to write it in. Takes no room where there is neither. */
export function RemarkLine({ paper }: { paper: PaperDetails }) {
  const writing = useRemark(paper)
  const { remark, draft, begin } = writing
  useCommands([remarkCommand(begin)])
  if (draft !== null) return <RemarkField writing={writing} draft={draft} />
  if (remark === null) return null
  return (
    <button type="button" className={styles.remark} title="Change the remark" onClick={begin}>
      <PenLine aria-label="Your remark" />
      <span>
        <SourceText text={remark} hasLiveLinks={false} />
      </span>
    </button>
  )
}

function RemarkField({ writing, draft }: { writing: RemarkWriting; draft: string }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') writing.keep()
    else if (event.key === 'Escape') writing.leave()
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.writing}>
      <input
        ref={field}
        className={styles.field}
        aria-label="Remark"
        aria-describedby="remark-hint"
        placeholder="A remark of one line"
        autoComplete="off"
        maxLength={REMARK_LENGTH_LIMIT}
        value={draft}
        onChange={(event) => writing.type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={writing.goneElsewhere}
      />
      <p id="remark-hint" className={styles.hint}>
        Enter keeps it, Esc leaves it as it was. Nothing typed takes it off.
      </p>
    </div>
  )
}
