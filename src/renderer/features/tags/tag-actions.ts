import type { CallInput } from '../../../shared/contract/calls.ts'
import type { CollectionId, PaperId } from '../../../shared/model/ids.ts'
import { announceFailure, dismissAnnouncement } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { plainNumber } from '../../ui/plain-number.ts'
import { offerUndo } from '../history/index.ts'

/** What tags are put on. */
export type TaggedThings = CallInput<'tags.put'>['on']

/** Puts the tag of this name on papers or highlights, or takes it off. @returns whether it was done */
export async function putTag(name: string, on: TaggedThings, isOn: boolean): Promise<boolean> {
  try {
    await call('tags.put', { name, on, isOn })
    const what = on.kind === 'paper' ? papersLabel(on.ids.length) : 'the highlight'
    await say(isOn ? `Tagged ${what} “${name}”.` : `Took “${name}” off ${what}.`)
    return true
  } catch (error) {
    announceFailure('The tags stay as they were.', error)
    return false
  }
}

/** Puts papers into a collection, or takes them out. `name` is the collection's. @returns whether it was done */
export async function putIntoCollection(
  { id, name }: { id: CollectionId; name: string },
  papers: readonly PaperId[],
  isIn: boolean,
): Promise<boolean> {
  try {
    await call('collections.put', { id, papers: [...papers], isIn })
    const what = papersLabel(papers.length)
    await say(isIn ? `Put ${what} into “${name}”.` : `Took ${what} out of “${name}”.`)
    return true
  } catch (error) {
    announceFailure('The collection stays as it was.', error)
    return false
  }
}

/** A sentence this short is there for its offer, and goes with it. */
function say(message: string): Promise<void> {
  return offerUndo({ tone: 'info', message }, dismissAnnouncement)
}

function papersLabel(count: number): string {
  return count === 1 ? 'the paper' : `${plainNumber.format(count)} papers`
}
