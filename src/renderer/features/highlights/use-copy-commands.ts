import type { PaperDetails } from '../../../shared/model/paper.ts'
import { type Command, useCommands } from '../../state/commands.ts'
import { copyCitedQuote, copyPlainQuote, copyQuote } from './copy-quote.ts'
import { shownHighlights, useMarking } from './marking-store.ts'
import type { FieldRange } from './paint.ts'
import { rangeToMark } from './range-to-mark.ts'

const commands: readonly Command[] = [
  copying('highlight.copy', 'Copy the words', copyQuote),
  copying('highlight.copyQuote', 'Copy as a quote in Markdown, with its citation', copyCitedQuote),
  copying('highlight.copyPlainQuote', 'Copy as a quote in plain text, with its citation', copyPlainQuote),
]

/** Registers what copies the selection, the open highlight or the sentences in focus. */
export function useCopyCommands(): void {
  useCommands(commands)
}

function copying(
  id: string,
  title: string,
  copy: (paper: PaperDetails, range: FieldRange) => Promise<void>,
): Command {
  return {
    id,
    title,
    group: 'Highlights',
    keys: [],
    isEnabled: () => leadingRange() !== null,
    run: () => {
      const { paper } = useMarking.getState()
      const range = leadingRange()
      if (paper && range) void copy(paper, range)
    },
  }
}

function leadingRange(): FieldRange | null {
  const marking = useMarking.getState()
  return rangeToMark(marking) ?? shownHighlights(marking).find(({ id }) => id === marking.openId) ?? null
}
