import { useCommands } from '../../state/commands.ts'
import { toggleSourceView } from '../../state/source-view.ts'

/** Registers the key that shows the texts of the paper on screen as they came. */
export function useSourceCommand(): void {
  useCommands([
    {
      id: 'view.source',
      title: 'Show the text as it came, or typeset',
      group: 'View',
      keys: ['\\'],
      isOnce: true,
      run: toggleSourceView,
    },
  ])
}
