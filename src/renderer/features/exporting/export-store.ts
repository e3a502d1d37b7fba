import { create } from 'zustand'
import type { ExportChoice, ExportFormatText, ExportOptions } from '../../../shared/model/export.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { useSettings } from '../../state/settings-store.ts'
import { type Subject, subjectsToExport } from './what-to-export.ts'

/** A form as the dialog offers it; a PDF is laid out by the window and not by the exporter. */
export type OfferedFormat = Omit<ExportFormatText, 'name'> & { readonly name: ExportChoice['format'] }

interface Exporting {
  isOpen: boolean
  near: readonly Subject[]
  collections: readonly Subject[]
  /** What is chosen; null while the dialog is closed. */
  subject: Subject | null
  /** Empty until main has told them. */
  formats: readonly OfferedFormat[]
}

const pdf: OfferedFormat = {
  name: 'pdf',
  title: 'PDF',
  about: 'Pages to print or hand on: highlights in their colours, notes below each paper.',
  extension: 'pdf',
  options: [],
}

export const useExporting = create<Exporting>(() => ({
  isOpen: false,
  near: [],
  collections: [],
  subject: null,
  formats: [],
}))

/** Opens the dialog, once it is known what there is to choose: so that the choice has the focus at once. */
export async function openExport(): Promise<void> {
  try {
    const known = useExporting.getState().formats
    const formats = known.length > 0 ? known : [...(await call('export.formats', {})), pdf]
    const { near, collections } = subjectsToExport()
    useExporting.setState({ isOpen: true, near, collections, subject: near[0] ?? null, formats })
  } catch (error) {
    announceFailure('The forms could not be listed.', error)
  }
}

export function closeExport(): void {
  useExporting.setState({ isOpen: false, subject: null })
}

export function chooseSubject(id: string): void {
  const { near, collections } = useExporting.getState()
  const subject = [...near, ...collections].find((one) => one.id === id)
  if (subject !== undefined) useExporting.setState({ subject })
}

/** Chooses a form, and keeps the choice for the next export. */
export function chooseFormat(format: ExportChoice['format']): void {
  const { settings, set } = useSettings.getState()
  set({ lastExport: { ...settings.lastExport, format } })
}

export function chooseOptions(change: Partial<ExportOptions>): void {
  const { settings, set } = useSettings.getState()
  const { format, options } = settings.lastExport
  set({ lastExport: { format, options: { ...options, ...change } } })
}
