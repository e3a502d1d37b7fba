import { KeptSnapshot } from '../../../../src/shared/model/snapshot.ts'
import { ComparedPaper, RankInCapture } from '../../../../src/shared/model/snapshot-comparison.ts'

const idOf = (number: number): string => `01a20cc2-db97-7004-ab3d-${String(number).padStart(12, '0')}`

/** A snapshot of June, unless the test says more. */
export function kept(number: number, more: object = {}): KeptSnapshot {
  return KeptSnapshot.parse({
    id: idOf(number),
    origin: `day-${number}.txt`,
    format: 'hugging-face-text',
    formatTitle: 'Hugging Face Papers, plain text',
    confidence: 0.95,
    capturedOn: `2026-06-${String(20 + number)}`,
    isYearInferred: true,
    importedAt: '2026-06-27T08:15:00.000Z',
    status: 'complete',
    counts: { found: 2, new: 2, held: 0, upgraded: 0, refused: 0 },
    problems: [],
    paperCount: 2,
    unreadCount: 2,
    encoding: 'utf-8',
    byteSize: 48_500,
    parserVersion: 1,
    takenBackAt: null,
    ...more,
  })
}

/** A paper that stood at one rank and stands at another; null where it does not stand. */
export function compared(
  title: string,
  before: number | null,
  now: number | null,
  votes: [number | null, number | null] = [null, null],
): ComparedPaper {
  return ComparedPaper.parse({
    key: 1,
    id: idOf(1),
    title,
    before: before === null ? null : { rank: before, votes: votes[0] },
    now: now === null ? null : { rank: now, votes: votes[1] },
  })
}

export function ranked(day: string, rank: number | null, votes: number | null = null): RankInCapture {
  return RankInCapture.parse({ snapshotId: idOf(1), origin: `${day}.txt`, day, rank, votes })
}
