import { useRef } from 'react'
import { useLayer } from '../../state/layers.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { PassPage } from './pass-page.tsx'
import { PassReceipt } from './pass-receipt.tsx'
import { closePass, endPass, usePass } from './pass-store.ts'
import { StartSheet } from './start-sheet.tsx'

/** A triage pass, from the question how long it is to be to its receipt. */
export function TriagePass() {
  const stage = usePass((state) => state.stage)
  const pass = usePass((state) => state.pass)
  const receipt = usePass((state) => state.receipt)
  const usual = useRef<HTMLButtonElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const done = useRef<HTMLButtonElement>(null)
  useLayer(stage !== 'closed', stage === 'deciding' ? endPass : closePass)
  return (
    <>
      <Dialog title="Triage pass" initialFocus={usual} isOpen={stage === 'choosing'} onClose={closePass}>
        <StartSheet firstFocus={usual} />
      </Dialog>
      <Dialog
        title="Triage pass"
        size="window"
        initialFocus={scroller}
        isOpen={stage === 'deciding'}
        onClose={endPass}
      >
        {pass !== null && <PassPage pass={pass} scroller={scroller} />}
      </Dialog>
      <Dialog title="Receipt of the pass" initialFocus={done} isOpen={stage === 'ended'} onClose={closePass}>
        {receipt !== null && <PassReceipt receipt={receipt} firstFocus={done} />}
      </Dialog>
    </>
  )
}
