import type { CallInput } from '../../../shared/contract/calls.ts'
import { announce, announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { flushEverything } from '../../state/flush.ts'
import { usePlace } from '../../state/place-store.ts'
import { pickedPapers } from '../library/index.ts'
import { plural, showRead } from '../markdown-merge/index.ts'

type What = CallInput<'markdown.writeFolder'>['what']

/** Asks for a folder and writes a Markdown file there for each picked paper, else for each of the list. */
export async function writeFolder(what: What = whatIsListed()): Promise<void> {
  try {
    await flushEverything()
    const done = await call('markdown.writeFolder', { what })
    if (done === null) return
    const { folder, written, edited } = done
    const files = plural(written, 'one file', 'files')
    if (written > 0 || edited === null)
      announce({ tone: 'info', message: `Wrote ${files} into “${folder}”.` })
    if (edited !== null) showRead(edited)
  } catch (error) {
    announceFailure('The Markdown files were not written.', error)
  }
}

function whatIsListed(): What {
  const ids = pickedPapers()
  const { source, query } = usePlace.getState()
  return ids.length > 0 ? { kind: 'papers', ids } : { kind: 'list', list: { source, query } }
}
