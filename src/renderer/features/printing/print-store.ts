import { create } from 'zustand'
import type { PaperDetails } from '../../../shared/model/paper.ts'

/** The paper that is laid out for paper; null while nothing is printed. */
export const usePrinting = create<{ paper: PaperDetails | null }>(() => ({ paper: null }))
