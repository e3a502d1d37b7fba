import type { PaperGroup } from '../../../shared/contract/requests.ts'
import { dayHeading } from './day-names.ts'

/**
 * The heading over a group of papers: its day in words, or the name of its snapshot. `snapshotNames` holds those that
 * are known, by id; any other is called by where it came from.
 */
export function groupHeading(
  group: PaperGroup,
  snapshotNames: ReadonlyMap<string, string>,
  today: string,
): string {
  return group.kind === 'day' ? dayHeading(group.day, today) : (snapshotNames.get(group.id) ?? group.origin)
}
