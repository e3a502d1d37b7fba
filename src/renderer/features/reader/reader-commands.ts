import { type Command, describeCommands } from '../../state/commands.ts'
import { toggleSourceView } from '../../state/source-view.ts'

/** Begins a note: on what is highlighted, selected or in focus, else on the paper. */
export function noteCommand(run: () => void): Command {
  return {
    id: 'note.write',
    title: 'Write a note on the highlight, the selection or the paper',
    group: 'Notes',
    keys: ['n'],
    isOnce: true,
    run,
  }
}

export function remarkCommand(run: () => void): Command {
  return {
    id: 'paper.remark',
    title: 'Write a remark of one line on the paper',
    group: 'Notes',
    keys: ['i'],
    isOnce: true,
    run,
  }
}

/** Opens the page of the paper itself, in the browser. */
export function originalCommand(run: () => void): Command {
  return { id: 'paper.original', title: 'Open the original', group: 'Paper', keys: ['v'], isOnce: true, run }
}

/** Shows the texts of the paper on screen as they came, or typeset. */
export const sourceCommand: Command = {
  id: 'view.source',
  title: 'Show the text as it came, or typeset',
  group: 'View',
  keys: ['\\'],
  isOnce: true,
  run: toggleSourceView,
}

/** Makes these commands known before the first paper is read, so that their keys can be seen and changed. */
export function describeReaderCommands(): void {
  const nothing = () => {}
  describeCommands([noteCommand(nothing), remarkCommand(nothing), originalCommand(nothing), sourceCommand])
}
