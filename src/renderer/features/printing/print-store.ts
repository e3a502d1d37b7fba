import { create } from 'zustand'
import type { PaperDetails } from '../../../shared/model/paper.ts'

/** The papers that are laid out for paper; none while nothing is printed. */
export const usePrinting = create<{ papers: readonly PaperDetails[] }>(() => ({ papers: [] }))
