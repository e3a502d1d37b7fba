import type { CallInput } from '../../../shared/contract/calls.ts'
import type { CategoryId, Highlight } from '../../../shared/model/highlight.ts'
import type { HighlightId } from '../../../shared/model/ids.ts'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { announce } from '../../state/announcements-store.ts'
import { CallFailure, call } from '../../state/bridge.ts'
import { useSettings } from '../../state/settings-store.ts'
import {
  addChange,
  answerChange,
  openHighlight,
  shownHighlights,
  speak,
  useMarking,
} from './marking-store.ts'
import type { FieldRange } from './paint.ts'
import { rangeToMark } from './range-to-mark.ts'

/**
 * Highlights a part of the paper on screen. It is painted at once; the returned highlight is the library's, or null
 * when it could not be kept, which is announced. Words that already carry a highlight of exactly that extent are
 * recoloured instead.
 */
export async function highlightRange(range: FieldRange, category: CategoryId): Promise<Highlight | null> {
  const { paper } = useMarking.getState()
  const revisionId = paper?.[range.field]?.revisionId
  if (!paper || !revisionId) return null
  const twin = shownHighlights(useMarking.getState()).find(
    (one) => one.field === range.field && one.start === range.start && one.end === range.end,
  )
  if (twin) return recolour(twin, category)
  const key = nextKey()
  const input = { paperId: paper.id, revisionId, category, ...range }
  addChange({ kind: 'create', key, basis: null, highlight: provisional(paper, key, range, category) })
  speak(`Highlighted as ${categoryName(category)}`)
  const created = keepHighlight(key, input)
  creations.set(key, created)
  const highlight = await created
  creations.delete(key)
  return highlight
}

/** The highlights on their way into the library, by their provisional ids. */
const creations = new Map<string, Promise<Highlight | null>>()

/** A highlight under the identity that the library gives it; null when it could not be kept, which was announced. */
export function withIdentity(highlight: Highlight): Promise<Highlight | null> {
  return creations.get(highlight.id) ?? Promise.resolve(highlight)
}

async function keepHighlight(key: string, input: CallInput<'highlights.create'>): Promise<Highlight | null> {
  try {
    const highlight = await call('highlights.create', input)
    answerChange(key, { kind: 'create', key, highlight, basis: useMarking.getState().paper })
    return highlight
  } catch (error) {
    takeBack(key, 'The highlight could not be kept.', error)
    return null
  }
}

/** Gives a highlight another category. Returns it as it stands then, or null when that failed, which is announced. */
export async function recolour(highlight: Highlight, category: CategoryId): Promise<Highlight | null> {
  if (isProvisional(highlight.id) || highlight.category === category) return highlight
  const key = nextKey()
  const change = { kind: 'recolour', key, highlightId: highlight.id, category } as const
  addChange({ ...change, basis: null })
  speak(`Now ${categoryName(category)}`)
  try {
    const recoloured = await call('highlights.recolour', { id: highlight.id, category })
    answerChange(key, { ...change, basis: useMarking.getState().paper })
    return recoloured
  } catch (error) {
    takeBack(key, 'The highlight keeps its category.', error)
    return null
  }
}

/** Deletes a highlight and the note on it. It can be undone. */
export async function deleteHighlight(highlight: Highlight): Promise<void> {
  if (isProvisional(highlight.id)) return
  const key = nextKey()
  const change = { kind: 'delete', key, highlightId: highlight.id } as const
  addChange({ ...change, basis: null })
  if (useMarking.getState().openId === highlight.id) openHighlight(null)
  speak(highlight.note ? 'Highlight and its note deleted' : 'Highlight deleted')
  try {
    await call('highlights.delete', { id: highlight.id })
    answerChange(key, { ...change, basis: useMarking.getState().paper })
  } catch (error) {
    takeBack(key, 'The highlight is still there.', error)
  }
}

/**
 * Applies a category to what leads: highlights the selection, or recolours the open highlight, or highlights the
 * sentences in focus. Returns the highlight, or null when there was nothing to mark or it failed.
 */
export async function applyCategory(category: CategoryId): Promise<Highlight | null> {
  const marking = useMarking.getState()
  useSettings.getState().set({ currentCategory: category })
  const open = shownHighlights(marking).find((highlight) => highlight.id === marking.openId)
  const range = rangeToMark(marking)
  if (!range) return open ? recolour(open, category) : null
  document.getSelection()?.removeAllRanges()
  return highlightRange(range, category)
}

/** The words of a category for people. */
export function categoryName(category: CategoryId): string {
  return useSettings.getState().categories.find(({ id }) => id === category)?.name ?? category
}

let keyCount = 0

/** A name for a change that the library has still to answer. */
export function nextKey(): string {
  keyCount += 1
  return `provisional-${keyCount}`
}

/** True for a highlight that the library has not given an identity yet; it can be seen but not changed. */
export function isProvisional(id: string): boolean {
  return id.startsWith('provisional-')
}

function provisional(paper: PaperDetails, key: string, range: FieldRange, category: CategoryId): Highlight {
  const text = paper[range.field]
  return {
    id: key as HighlightId,
    paperId: paper.id,
    field: range.field,
    revisionId: text?.revisionId ?? paper.title.revisionId,
    category,
    start: range.start,
    end: range.end,
    quote: text?.text.slice(range.start, range.end) ?? '',
    anchor: 'anchored',
    createdAt: new Date().toISOString(),
    note: null,
  }
}

/** Takes a change back that the library did not keep, and tells the person what comes of it. */
export function takeBack(key: string, consequence: string, error: unknown): void {
  answerChange(key, null)
  const reason = error instanceof CallFailure ? ` ${error.message}` : ''
  announce({ tone: 'error', message: `${consequence}${reason}` })
}
