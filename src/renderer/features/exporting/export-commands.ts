import { defaultExportOptions } from '../../../shared/model/default-export.ts'
import type { ExportFormatName } from '../../../shared/model/export.ts'
import { type Command, useCommands } from '../../state/commands.ts'
import { papersToActOn } from '../library/index.ts'
import { exportToClipboard, wishFor } from './export-actions.ts'
import { openExport } from './export-store.ts'
import { subjectOfPapers } from './what-to-export.ts'
import { writeFolder } from './write-folder.ts'

/** What papers are copied as without a dialog; marks stay out of what is pasted into a document. */
const copied: readonly (readonly [id: string, format: ExportFormatName, title: string])[] = [
  ['paper.copyBibtex', 'bibtex', 'BibTeX'],
  ['paper.copyBiblatex', 'biblatex', 'BibLaTeX'],
  ['paper.copyRis', 'ris', 'RIS'],
  ['paper.copyCslJson', 'csl-json', 'CSL-JSON'],
  ['paper.copyMarkdown', 'markdown', 'Markdown'],
  ['paper.copyText', 'text', 'plain text'],
]

const commands: readonly Command[] = [
  {
    id: 'export.open',
    title: 'Export…',
    group: 'Library',
    keys: ['Shift+Mod+x'],
    isOnce: true,
    run: () => void openExport(),
  },
  {
    id: 'markdown.write-folder',
    title: 'Write Markdown files of the selected papers, or the list, into a folder…',
    group: 'Library',
    keys: [],
    run: () => void writeFolder(),
  },
  ...copied.map(
    ([id, format, title]): Command => ({
      id,
      title: `Copy as ${title}`,
      group: 'Paper',
      keys: [],
      isEnabled: () => papersToActOn().length > 0,
      run: () => void copyAs(format, title),
    }),
  ),
]

/** Registers what exports papers. */
export function useExportCommands(): void {
  useCommands(commands)
}

async function copyAs(format: ExportFormatName, title: string): Promise<void> {
  const [subject] = subjectOfPapers()
  if (subject === undefined) return
  const withMarks = format === 'markdown' || format === 'text'
  await exportToClipboard(wishFor(subject, format, { ...defaultExportOptions, withMarks }), title)
}
