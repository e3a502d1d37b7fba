import { create } from 'zustand'

/** Whether the template of Markdown files is being edited. */
export const useTemplate = create<{ isOpen: boolean }>(() => ({ isOpen: false }))

export function openTemplate(): void {
  useTemplate.setState({ isOpen: true })
}

export function closeTemplate(): void {
  useTemplate.setState({ isOpen: false })
}
