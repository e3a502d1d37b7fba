import { Copy } from 'lucide-react'
import { PaneLink } from '../../ui/pane-link.tsx'
import { openDuplicates, useDuplicates } from './duplicates-store.ts'

/** The way to the pairs that wait, where any do. */
export function DuplicatesLink() {
  const total = useDuplicates((state) => state.total)
  if (total === 0) return null
  return (
    <PaneLink icon={Copy} name="Possible duplicates" count={total} unit="pairs" onClick={openDuplicates} />
  )
}
