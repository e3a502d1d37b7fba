import { useEffect, useRef, useState } from 'react'
import type { PaperId } from '../../../shared/model/ids.ts'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { onFlush } from '../../state/flush.ts'

/** A person's line on a paper, and the writing of it. */
export interface RemarkWriting {
  /** The remark as it is, or as it will be in a moment; null where there is none. */
  readonly remark: string | null
  /** What is being typed; null while nothing is. */
  readonly draft: string | null
  begin(): void
  type(text: string): void
  /** Ends the writing: what was typed is kept, and nothing typed takes the remark off. */
  keep(): void
  /** Ends the writing; the remark stays as it was. */
  leave(): void
  /** The person went elsewhere: what was typed is kept, and the focus is theirs. */
  goneElsewhere(): void
}

/** The remark on a paper. What is being typed is kept when another paper comes or the window closes. */
export function useRemark(paper: PaperDetails): RemarkWriting {
  const [draft, setDraft] = useState<string | null>(null)
  const [remark, setRemark] = useState(paper.remark)
  const cameFrom = useRef<Element | null>(null)
  useEffect(() => setRemark(paper.remark), [paper.remark])

  // The field loses the focus when it goes: that ends the writing only where nothing else has.
  const isWriting = useRef(false)
  const end = () => {
    isWriting.current = false
    setDraft(null)
  }
  const goBack = () => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true })
  }
  const save = async () => {
    const text = oneLine(draft ?? '')
    if (draft === null || text === (remark ?? '')) return
    setRemark(text === '' ? null : text)
    try {
      await keepRemark(paper.id, text)
    } catch (error) {
      setRemark(paper.remark)
      setDraft(draft)
      isWriting.current = true
      announceFailure('The remark was not kept; it is still in its field.', error)
    }
  }
  const saveLatest = useRef(save)
  useEffect(() => {
    saveLatest.current = save
  })
  useEffect(() => {
    const stopFlushing = onFlush(() => saveLatest.current())
    return () => {
      stopFlushing()
      void saveLatest.current()
    }
  }, [])
  return {
    remark,
    draft,
    begin: () => {
      isWriting.current = true
      cameFrom.current = document.activeElement
      setDraft(remark ?? '')
    },
    type: setDraft,
    keep: () => {
      void save()
      end()
      goBack()
    },
    leave: () => {
      end()
      goBack()
    },
    goneElsewhere: () => {
      if (!isWriting.current) return
      void save()
      end()
    },
  }
}

/** What was pasted may have several lines. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

async function keepRemark(id: PaperId, text: string): Promise<void> {
  await call('papers.setReading', { ids: [id], remark: text === '' ? null : text })
}
