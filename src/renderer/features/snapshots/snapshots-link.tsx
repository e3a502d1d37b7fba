import { History } from 'lucide-react'
import { PaneLink } from '../../ui/pane-link.tsx'
import { openSnapshots } from './snapshots-store.ts'

/** The way to everything that can be done with snapshots. */
export function SnapshotsLink() {
  return <PaneLink icon={History} name="All snapshots" onClick={openSnapshots} />
}
