import { runCommand } from '../state/commands.ts'
import { isEditable } from '../ui/key-names.ts'

/**
 * Runs a command that was chosen in the menu. Undo and redo belong to the text where the caret stands, if it stands
 * in one.
 */
export function runFromMenu(command: string): void {
  const isInText = isEditable(document.activeElement)
  if (isInText && command === 'history.undo') document.execCommand('undo')
  else if (isInText && command === 'history.redo') document.execCommand('redo')
  else runCommand(command)
}
