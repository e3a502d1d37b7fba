import { Redo2, Undo2 } from 'lucide-react'
import { runCommand } from '../../state/commands.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useHistory } from './history-store.ts'

/** Undo and redo, each under the name of the step it would take. */
export function HistoryButtons() {
  const { undo, redo } = useHistory()
  return (
    <>
      <IconButton
        label={undo ? `Undo ${undo.name}` : 'Undo'}
        isDisabled={undo === null}
        onClick={() => runCommand('history.undo')}
      >
        <Undo2 />
      </IconButton>
      <IconButton
        label={redo ? `Redo ${redo.name}` : 'Redo'}
        isDisabled={redo === null}
        onClick={() => runCommand('history.redo')}
      >
        <Redo2 />
      </IconButton>
    </>
  )
}
