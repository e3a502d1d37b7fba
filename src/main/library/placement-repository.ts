import type { HighlightMove } from '../../shared/contract/carry-over-calls.ts'
import type { PlacementDecision } from '../../shared/model/carry-over.ts'
import type { Field } from '../../shared/model/highlight.ts'
import type { HighlightId, PaperId, PaperKey } from '../../shared/model/ids.ts'
import { describe } from '../../shared/text/index.ts'
import type { Selector } from '../../shared/text/selector.ts'
import type { ReadableDatabase } from './database.ts'
import { readExtent } from './highlight-rows.ts'
import { recordStep } from './journal.ts'
import { LibraryError } from './library-error.ts'
import type { WritableLibrary } from './open-library.ts'
import { settleRow } from './settle-row.ts'

interface Placed {
  readonly id: HighlightId
  readonly paper: PaperKey
  readonly paperId: PaperId
  readonly field: Field
  /** Row number of the revision that it was made on. */
  readonly madeOn: number
  readonly shown: number
  readonly shownText: string
  readonly state: string
  readonly start: number
  readonly end: number
}

/**
 * Leaves a highlight where it was found, as one step. One that stands there surely needs no word.
 *
 * @returns the paper it is on. @throws LibraryError `invalid` when it was not found, `not-found` when it has gone.
 */
export function acceptPlace(library: WritableLibrary, id: HighlightId): PaperId {
  const placed = readPlaced(library.database, id)
  if (placed.state === 'orphan')
    throw new LibraryError('invalid', 'The highlight has no place in this text. Nothing was changed.')
  if (placed.state === 'check') {
    const selector = describe(placed.shownText, placed)
    decide(library, placed, 'accepted', placed.shown, selector)
  }
  return placed.paperId
}

/**
 * Puts a highlight on other words of its text, as one step. Its own selector stays as it was made.
 *
 * @returns the paper it is on. @throws LibraryError `invalid` when there are no words, `not-found` when it has gone.
 */
export function moveHighlight(library: WritableLibrary, request: HighlightMove): PaperId {
  const placed = readPlaced(library.database, request.id)
  const { revision, selector } = readExtent(library.database, placed, request)
  decide(library, placed, 'moved', revision.key, selector)
  return placed.paperId
}

/** Keeps a highlight on the text it was made on, as one step. @returns the paper it is on. @throws LibraryError not-found */
export function keepOnOlderText(library: WritableLibrary, id: HighlightId): PaperId {
  const placed = readPlaced(library.database, id)
  const own = library.database.get<Selector>(
    'SELECT start, end, quote, prefix, suffix, text_hash AS textHash FROM highlight WHERE id = ?',
    [id],
  )
  if (own !== undefined) decide(library, placed, 'kept', placed.madeOn, own)
  return placed.paperId
}

const stepNames: Readonly<Record<PlacementDecision, string>> = {
  accepted: 'acceptance of highlight',
  moved: 'move of highlight',
  kept: 'keeping of highlight on its older text',
}

function decide(
  library: WritableLibrary,
  { id: highlight, paperId }: Placed,
  decision: PlacementDecision,
  revision: number,
  { start, end, quote, prefix, suffix, textHash }: Selector,
): void {
  const id = library.newId()
  recordStep(library, { name: stepNames[decision], paper: paperId }, (recorder) => {
    recorder.note('placement', id)
    library.database.run(
      `INSERT INTO placement
         (id, highlight, revision, decision, start, end, quote, prefix, suffix, text_hash, created_at, stamp)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        highlight,
        revision,
        decision,
        start,
        end,
        quote,
        prefix,
        suffix,
        textHash,
        library.now(),
        library.stamp(),
      ],
    )
  })
  settleRow(library, 'placement', id)
}

function readPlaced(database: ReadableDatabase, id: HighlightId): Placed {
  const placed = database.get<Placed>(
    `SELECT highlight.id, highlight.paper, paper.id AS paperId, highlight.field, highlight.revision AS madeOn,
       shown.key AS shown, shown.text AS shownText, anchor.state, anchor.start, anchor.end
     FROM highlight
     JOIN paper ON paper.key = highlight.paper
     JOIN revision AS shown
       ON shown.key = CASE highlight.field WHEN 'title' THEN paper.title_revision ELSE paper.abstract_revision END
     JOIN anchor ON anchor.highlight = highlight.key AND anchor.revision = shown.key
     WHERE highlight.id = ? AND highlight.deleted_at IS NULL`,
    [id],
  )
  if (placed === undefined) throw new LibraryError('not-found', 'That highlight is no longer there.')
  return placed
}
