import { create } from 'zustand'

interface OrderMenuState {
  isOpen: boolean
  /** Whether it was opened from wherever the focus was, and not by its button. */
  isByKey: boolean
}

/** Whether the menu of the list's order is open. */
export const useOrderMenu = create<OrderMenuState>(() => ({ isOpen: false, isByKey: false }))
