import { announce, announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { type Command, useCommands } from '../../state/commands.ts'
import { papersToActOn } from '../library/index.ts'
import { citationOf } from './citation-text.ts'

/** So many papers are cited at once. */
const CITED_PAPERS = 500

const commands: readonly Command[] = [
  {
    id: 'paper.copyCitation',
    title: 'Copy the citation',
    group: 'Paper',
    keys: ['Shift+Mod+c'],
    isOnce: true,
    isEnabled: () => papersToActOn().length > 0,
    run: () => void copyCitations(),
  },
]

/** Registers the key that copies citations. */
export function useCitationCommands(): void {
  useCommands(commands)
}

/** Puts the citations of the picked papers, else of the chosen one, on the clipboard: one a paragraph. */
async function copyCitations(): Promise<void> {
  const papers = papersToActOn().slice(0, CITED_PAPERS)
  try {
    const details = await Promise.all(papers.map(({ id }) => call('papers.details', { id })))
    await call('app.copyText', { text: details.map(citationOf).join('\n\n') })
    const what = papers.length === 1 ? 'the citation' : `${papers.length} citations`
    announce({ tone: 'info', message: `Copied ${what}.` })
  } catch (error) {
    announceFailure('No citation was copied.', error)
  }
}
