import { Redo2, Undo2 } from 'lucide-react'
import { runCommand } from '../../state/commands.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { CommandKeys } from '../help/index.ts'
import { useHistory } from './history-store.ts'

/** Undo and redo, each under the name of the step it would take. */
export function HistoryButtons() {
  const { undo, redo } = useHistory()
  return (
    <>
      <IconButton
        label={undo ? `Undo ${undo.name}` : 'Undo'}
        keys={<CommandKeys id="history.undo" />}
        isDisabled={undo === null}
        onClick={() => runCommand('history.undo')}
      >
        <Undo2 />
      </IconButton>
      <IconButton
        label={redo ? `Redo ${redo.name}` : 'Redo'}
        keys={<CommandKeys id="history.redo" />}
        isDisabled={redo === null}
        onClick={() => runCommand('history.redo')}
      >
        <Redo2 />
      </IconButton>
    </>
  )
}
