import { create } from 'zustand'
import type { PaperId, PaperKey } from '../../../shared/model/ids.ts'
import type { ReadingState } from '../../../shared/model/paper.ts'
import { announce, announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { prefetchPaper } from '../../state/paper-details.ts'
import { choosePaper, goToSource } from '../../state/place-store.ts'
import { refreshHistory, travel, useHistory } from '../history/index.ts'
import { keysFromCursor } from '../library/index.ts'
import {
  type Decision,
  isOver,
  type Pass,
  type PassLimit,
  type PassPaper,
  paperOnScreen,
  type Receipt,
  receiptOf,
  stateOfDecision,
  withDecision,
  withoutLastDecision,
} from './pass.ts'

/** The most papers of one pass: more than anybody decides on at a stretch. */
export const LONGEST_PASS = 1000
/** So many papers are fetched at once, and more when no more than half as many are left. */
const FETCHED = 50
/** So many papers beyond the one on screen are there before their turn. */
const FETCHED_AHEAD = 2

interface PassState {
  stage: 'closed' | 'choosing' | 'deciding' | 'ended'
  /** How many papers there are from the cursor on; known while one chooses. */
  available: number
  /** What was chosen the last time. */
  lastLimit: PassLimit
  pass: Pass | null
  receipt: Receipt | null
  /** The step to undo that the pass was; null where it changed nothing. */
  stepKey: number | null
}

export const usePass = create<PassState>(() => ({
  stage: 'closed',
  available: 0,
  lastLimit: { unit: 'papers', count: 20 },
  pass: null,
  receipt: null,
  stepKey: null,
}))

/** The keys of the papers that the pass goes through, and of the one after them. */
let keys: readonly PaperKey[] = []
/** Decisions are kept one after the other, in the order in which they were made. */
let writing: Promise<void> = Promise.resolve()
/** Papers whose decision could not be kept. */
let failed = new Set<PaperId>()

/** Asks how long the pass is to be. */
export function askForPass(): void {
  usePass.setState({ stage: 'choosing', available: keysFromCursor(Number.POSITIVE_INFINITY).length })
}

/** Ends whatever is open of the pass. */
export function closePass(): void {
  usePass.setState({ stage: 'closed', pass: null, receipt: null })
}

/** Begins with the paper at the cursor. */
export async function startPass(limit: PassLimit): Promise<void> {
  const most = limit.unit === 'papers' ? limit.count : LONGEST_PASS
  keys = keysFromCursor(most + 1)
  failed = new Set()
  const pass: Pass = {
    id: crypto.randomUUID(),
    limit,
    total: Math.min(most, keys.length),
    papers: [],
    decisions: [],
    startedAt: performance.now(),
  }
  usePass.setState({ stage: 'deciding', lastLimit: limit, pass })
  await fetchMore(pass.id)
}

/** Decides on the paper on screen and shows the next; the last one ends the pass. */
export function decide(decision: Decision): void {
  const { pass } = usePass.getState()
  const paper = pass && paperOnScreen(pass)
  if (pass === null || paper === null) return
  write(pass, paper, stateOfDecision[decision])
  const next = withDecision(pass, decision)
  usePass.setState({ pass: next })
  if (isOver(next, performance.now())) endPass()
  else goOn(next)
}

/** Shows the paper before and takes back what was decided on it. */
export function takeBackLast(): void {
  const { pass } = usePass.getState()
  const paper = pass?.papers[pass.decisions.length - 1]
  if (!pass || paper === undefined) return
  failed.delete(paper.id)
  write(pass, paper, paper.state)
  usePass.setState({ pass: withoutLastDecision(pass) })
}

/** Ends the pass with its receipt; without one where nothing was decided. The list goes on with the next paper. */
export function endPass(): void {
  const { pass } = usePass.getState()
  if (pass === null) return
  const now = performance.now()
  const next = pass.papers[pass.decisions.length]
  if (next !== undefined) choosePaper(next.id)
  if (pass.decisions.length === 0) {
    closePass()
    return
  }
  usePass.setState({ stage: 'ended', receipt: receiptOf(pass, now, failed), stepKey: null })
  void writing.then(async () => {
    await refreshHistory()
    const step = useHistory.getState().undo
    if (usePass.getState().pass !== pass) return
    usePass.setState({
      receipt: receiptOf(pass, now, failed),
      stepKey: step?.name.startsWith('triage of') ? step.key : null,
    })
  })
}

/** Takes back everything that was decided in the pass, as one step. */
export async function undoPass(): Promise<void> {
  const { pass, stepKey } = usePass.getState()
  if (pass === null || stepKey === null) return
  closePass()
  await refreshHistory()
  if (useHistory.getState().undo?.key !== stepKey) {
    announce({ tone: 'error', message: 'Something else was done since. Undo takes that back first.' })
    return
  }
  await travel('undo')
  const first = pass.papers[0]
  if (first !== undefined) choosePaper(first.id)
}

/** Goes to what was kept. */
export function goToKept(): void {
  closePass()
  goToSource({ kind: 'state', state: 'reading' })
}

/** Keeps a state at once: whatever happens to the window, nothing that was decided is lost. */
function write(pass: Pass, { id, title }: PassPaper, state: ReadingState): void {
  writing = writing.then(async () => {
    try {
      await call('papers.setReading', { ids: [id], state, pass: pass.id })
    } catch (error) {
      failed.add(id)
      announceFailure(`What you decided on “${title}” was not kept.`, error)
    }
  })
}

function goOn(pass: Pass): void {
  for (const { id } of pass.papers.slice(pass.decisions.length).slice(0, FETCHED_AHEAD + 1)) prefetchPaper(id)
  if (pass.papers.length - pass.decisions.length <= FETCHED / 2) void fetchMore(pass.id)
}

let isFetching = false

/** Fetches the papers that come next. One that has gone from the library meanwhile is left out. */
async function fetchMore(passId: string): Promise<void> {
  if (isFetching || keys.length === 0) return
  isFetching = true
  const asked = keys.slice(0, FETCHED)
  keys = keys.slice(FETCHED)
  try {
    const rows = await call('papers.rows', { keys: [...asked], query: '' })
    const { pass } = usePass.getState()
    if (pass?.id !== passId) return
    const found = rows.map(({ id, title, state }): PassPaper => ({ id, title, state }))
    const papers = [...pass.papers, ...found]
    // What has gone makes the pass shorter, unless the paper after it can take its place.
    const total = Math.min(pass.total, papers.length + keys.length)
    const next = { ...pass, papers, total }
    usePass.setState({ pass: next })
    if (total === 0) closePass()
    else goOn(next)
  } catch (error) {
    closePass()
    announceFailure('The papers of the pass could not be read.', error)
  } finally {
    isFetching = false
  }
}
