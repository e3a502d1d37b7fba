import { create } from 'zustand'
import { usePlace } from './place-store.ts'

/** What stands beside the sources: the list and the paper, or a view in their place. */
export type FrontView = 'papers' | 'notebook'

export const useFrontView = create<{ view: FrontView }>(() => ({ view: 'papers' }))

/** Puts a view in the place of list and paper, or those back. */
export function showInFront(view: FrontView): void {
  useFrontView.setState({ view })
}

/** Brings list and paper back whenever one goes to a source, a search or a paper. @returns how to stop */
export function beginFrontView(): () => void {
  return usePlace.subscribe(({ goings }, before) => {
    if (goings !== before.goings && useFrontView.getState().view !== 'papers') showInFront('papers')
  })
}

/** Commands about the list and the paper, which nobody can mean while something else stands in their place. */
const groupsOfPapers = new Set(['List', 'Paper', 'Highlights'])

/** Whether a command of the window can be meant with what stands in front. */
export function canBeMeant({ group, view }: { readonly group: string; readonly view?: string }): boolean {
  const front = useFrontView.getState().view
  return front === 'papers' || view !== undefined || !groupsOfPapers.has(group)
}
