import { create } from 'zustand'

/** What is unfolded under abstracts in this window, for as long as the app runs. */
interface Unfolded {
  figures: boolean
  shortForms: boolean
}

export const useUnfolded = create<Unfolded>(() => ({ figures: false, shortForms: false }))

export function setUnfolded(part: keyof Unfolded, isUnfolded: boolean): void {
  useUnfolded.setState({ [part]: isUnfolded })
}
