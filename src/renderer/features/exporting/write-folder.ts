import type { CallInput } from '../../../shared/contract/calls.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { flushEverything } from '../../state/flush.ts'
import { usePlace } from '../../state/place-store.ts'
import { pickedPapers } from '../library/index.ts'
import { showRead } from '../markdown-merge/index.ts'

type What = CallInput<'markdown.writeFolder'>['what']

/** Asks for a folder and writes a Markdown file there for each picked paper, else for each of the list. */
export async function writeFolder(what: What = whatIsListed()): Promise<void> {
  try {
    await flushEverything()
    const done = await call('markdown.writeFolder', { what })
    if (done === null) return
    // How many were written is told by the job.
    if (done.edited !== null) showRead(done.edited)
  } catch (error) {
    announceFailure('Not all Markdown files were written.', error)
  }
}

function whatIsListed(): What {
  const ids = pickedPapers()
  const { source, query } = usePlace.getState()
  return ids.length > 0 ? { kind: 'papers', ids } : { kind: 'list', list: { source, query } }
}
