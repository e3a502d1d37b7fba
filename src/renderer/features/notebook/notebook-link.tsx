import { NotebookText } from 'lucide-react'
import { useFrontView } from '../../state/front-view.ts'
import { PaneLink } from '../../ui/pane-link.tsx'
import { openNotebook } from './notebook-store.ts'

/** The way to all marks and notes. */
export function NotebookLink() {
  const isCurrent = useFrontView(({ view }) => view === 'notebook')
  return <PaneLink icon={NotebookText} name="Notebook" isCurrent={isCurrent} onClick={openNotebook} />
}
