import type { Category } from '../../../shared/model/highlight.ts'
import { type Command, describeCommands, useCommands } from '../../state/commands.ts'
import { useSettings } from '../../state/settings-store.ts'
import { goToSentences } from './go-to-sentences.ts'
import { applyCategory, categoryName, deleteHighlight } from './highlight-actions.ts'
import { steppedFrom } from './highlight-order.ts'
import { openHighlight, shownHighlights, speak, useMarking } from './marking-store.ts'
import { rangeToMark } from './range-to-mark.ts'
import { reveal } from './reveal.ts'
import { movedFocus, sentencesOf } from './sentence-focus.ts'
import { extentCommands } from './use-extent-commands.ts'

const GROUP = 'Highlights'

/** Registers the keys of highlighting for the texts inside `root`. */
export function useHighlightCommands(root: HTMLElement | null): void {
  const categories = useSettings((state) => state.categories)
  useCommands(root ? allCommands(root, categories) : [])
}

/** Makes these commands known before the first paper is read, so that their keys can be seen and changed. */
export function describeHighlightCommands(): void {
  describeCommands([...allCommands(document.body, useSettings.getState().categories), ...extentCommands])
}

function allCommands(root: HTMLElement, categories: readonly Category[]): Command[] {
  return [...markCommands(categories), ...stepCommands(root), ...sentenceCommands(root)]
}

function markCommands(categories: readonly Category[]): Command[] {
  const hasRange = () => rangeToMark(useMarking.getState()) !== null
  const hasOpen = () => openOne() !== undefined
  return [
    {
      id: 'highlight.current',
      title: 'Highlight the selection or the sentence in focus',
      group: GROUP,
      keys: ['h'],
      isOnce: true,
      isEnabled: hasRange,
      run: () => void applyCategory(useSettings.getState().settings.currentCategory),
    },
    ...categories.map((category) => ({
      id: `highlight.category-${category.position}`,
      title: `Highlight as ${category.name}, or recolour the open highlight`,
      group: GROUP,
      keys: [`${category.position}`],
      isOnce: true,
      isEnabled: () => hasRange() || hasOpen(),
      run: () => void applyCategory(category.id),
    })),
    {
      id: 'highlight.delete',
      title: 'Delete the open highlight',
      group: GROUP,
      keys: ['Delete', 'Backspace'],
      isOnce: true,
      isEnabled: hasOpen,
      run: () => {
        const open = openOne()
        if (open) void deleteHighlight(open)
      },
    },
  ]
}

function stepCommands(root: HTMLElement): Command[] {
  const step = (direction: 1 | -1) => {
    const marking = useMarking.getState()
    const next = steppedFrom(shownHighlights(marking), marking.openId, direction)
    if (!next) return
    document.getSelection()?.removeAllRanges()
    openHighlight(next.id)
    speak(`${categoryName(next.category)}: ${next.quote}`)
    reveal(root, next)
  }
  const isEnabled = () => shownHighlights(useMarking.getState()).length > 0
  return [
    {
      id: 'highlight.next',
      title: 'Next highlight',
      group: GROUP,
      keys: [']'],
      isEnabled,
      run: () => step(1),
    },
    {
      id: 'highlight.previous',
      title: 'Previous highlight',
      group: GROUP,
      keys: ['['],
      isEnabled,
      run: () => step(-1),
    },
  ]
}

function sentenceCommands(root: HTMLElement): Command[] {
  const move = (step: 1 | -1, isExtending: boolean) => {
    const { paper, focus } = useMarking.getState()
    if (!paper) return
    goToSentences(root, movedFocus(sentencesOf(paper), focus, step, isExtending))
  }
  const isEnabled = () => useMarking.getState().paper !== null
  const command = (id: string, title: string, key: string, step: 1 | -1, isExtending: boolean): Command => ({
    id,
    title,
    group: GROUP,
    keys: [key],
    isEnabled,
    run: () => move(step, isExtending),
  })
  return [
    command('sentence.next', 'Focus the next sentence', '.', 1, false),
    command('sentence.previous', 'Focus the previous sentence', ',', -1, false),
    command('sentence.extend-next', 'Extend the focus by the next sentence', 'Shift+.', 1, true),
    command('sentence.extend-previous', 'Extend the focus by the previous sentence', 'Shift+,', -1, true),
  ]
}

function openOne() {
  const marking = useMarking.getState()
  return shownHighlights(marking).find((highlight) => highlight.id === marking.openId)
}
