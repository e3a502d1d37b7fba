import { create } from 'zustand'

interface SourceView {
  /** True where the paper on screen is shown as its text came: no formula typeset, no markup taken away. */
  isShown: boolean
}

/** How the texts of papers are drawn in this window, for as long as the app runs. */
export const useSourceView = create<SourceView>(() => ({ isShown: false }))

/** Shows texts as they came, or as what they mean. */
export function toggleSourceView(): void {
  useSourceView.setState(({ isShown }) => ({ isShown: !isShown }))
}
