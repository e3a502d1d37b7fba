import type { ImportOutcome } from '../../shared/model/job.ts'
import type { ImportCall } from '../importer/import-sink.ts'
import {
  describeReread,
  type RereadOptions,
  type RereadSource,
  rereadSnapshot,
} from '../importer/reread-snapshot.ts'

/** Reads a kept capture again and says what came of it; null when it was cancelled. @throws as `rereadSnapshot` */
export async function rereadAsJob(
  { source, format }: { source: RereadSource; format: string | null },
  call: ImportCall,
  options: RereadOptions,
): Promise<ImportOutcome | null> {
  const report = await rereadSnapshot(source, call, format === null ? options : { ...options, format })
  if (report.kind === 'cancelled') return null
  if (report.kind === 'refused') return { ...report, isReread: true }
  const { id, origin, formatTitle, problems } = report.snapshot
  return { kind: 'reread', snapshotId: id, origin, formatTitle, changes: describeReread(report), problems }
}
