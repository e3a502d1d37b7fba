import { plainText } from '../../../shared/text/index.ts'
import { type Command, useCommands } from '../../state/commands.ts'
import { usePlace } from '../../state/place-store.ts'
import { plainNumber } from '../../ui/plain-number.ts'
import { highlightForNote, useMarking } from '../highlights/index.ts'
import { papersToActOn } from '../library/index.ts'
import { useTags, useTagsInStep } from '../tags/index.ts'
import type { Entry } from './entries.ts'
import { useEntries } from './entries-store.ts'
import { beginCollection } from './entry-actions.ts'
import { entryCommands } from './entry-keys.ts'
import { openPicker, tagAim } from './picker-store.ts'

/** Registers the keys of tags, collections and kept searches, and keeps those in step with the library. */
export function useTaggingCommands(): void {
  useTagsInStep()
  useCommands(commands)
}

const hasPapers = () => papersToActOn().length > 0

const commands: readonly Command[] = [
  {
    id: 'tags.edit',
    title: 'Tag the open highlight, the selected papers or the paper',
    group: 'Paper',
    keys: ['t'],
    isOnce: true,
    isEnabled: () => useMarking.getState().openId !== null || hasPapers(),
    run: () => void editTags(),
  },
  {
    id: 'collections.edit',
    title: 'Put the papers into collections, or take them out',
    group: 'Paper',
    keys: ['c'],
    isOnce: true,
    isEnabled: hasPapers,
    run: editCollections,
  },
  {
    id: 'collections.new',
    title: 'New collection',
    group: 'Library',
    keys: [],
    // It is named in the sources pane, which a narrow window may not show.
    isEnabled: () => document.querySelector('nav[aria-label="Sources"]') !== null,
    run: () => beginCollection(null),
  },
  {
    id: 'search.keep',
    title: 'Keep this search',
    group: 'Search',
    keys: [],
    isEnabled: () => usePlace.getState().query.trim() !== '',
    run: () => useEntries.setState({ keeping: usePlace.getState().query }),
  },
  entryCommand('entry.rename', 'Rename the collection, tag or kept search', ['F2']),
  entryCommand('entry.delete', 'Delete the collection, tag or kept search in focus', ['Delete']),
  entryCommand('entry.new-inside', 'New collection inside the one in focus', ['Insert']),
]

function entryCommand(id: string, title: string, keys: string[]): Command {
  return {
    id,
    title,
    group: 'Library',
    keys,
    isOnce: true,
    isEnabled: () => entryInFocus() !== null,
    run: () => {
      const entry = entryInFocus()
      if (entry !== null) entryCommands[id]?.(entry)
    },
  }
}

/** Whether the key was meant for a highlight is told by what is open. */
async function editTags(): Promise<void> {
  if (useMarking.getState().openId !== null) {
    const highlight = await highlightForNote()
    if (highlight !== null) await openPicker(tagAim({ papers: [], highlight: highlight.id }, 'the highlight'))
    return
  }
  const papers = papersToActOn()
  await openPicker(tagAim({ papers: papers.map(({ id }) => id), highlight: null }, aboutPapers(papers)))
}

function editCollections(): void {
  const papers = papersToActOn()
  void openPicker({
    kind: 'collections',
    papers: papers.map(({ id }) => id),
    about: aboutPapers(papers),
  })
}

function aboutPapers(papers: readonly { title: string }[]): string {
  const [first] = papers
  return papers.length === 1 && first ? plainText(first.title) : `${plainNumber.format(papers.length)} papers`
}

function entryInFocus(): Entry | null {
  const key = (document.activeElement as HTMLElement | null)?.dataset?.entry
  if (key === undefined) return null
  const [kind, id] = key.split(' ')
  const { tags, collections, searches } = useTags.getState()
  const all: Entry[] = [
    ...tags.map((one) => ({ kind: 'tag' as const, id: one.id, name: one.name })),
    ...collections.map((one) => ({ kind: 'collection' as const, id: one.id, name: one.name })),
    ...searches.map((one) => ({ kind: 'search' as const, id: one.id, name: one.name })),
  ]
  return all.find((entry) => entry.kind === kind && entry.id === id) ?? null
}
