import { useEffect, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/calls.ts'
import type { ExportOptions } from '../../../shared/model/export.ts'
import { call } from '../../state/bridge.ts'
import { flushEverything } from '../../state/flush.ts'
import { useSettings } from '../../state/settings-store.ts'
import { wishFor } from './export-actions.ts'
import type { OfferedFormat } from './export-store.ts'
import type { Subject } from './what-to-export.ts'

/** How much a subject holds; null until it is counted. */
export function useCounts(subject: Subject): CallOutput<'export.count'> | null {
  const [counted, setCounted] = useState<{ of: Subject; counts: CallOutput<'export.count'> } | null>(null)
  useEffect(() => {
    let isWanted = true
    call('export.count', { what: subject.what }).then(
      (counts) => isWanted && setCounted({ of: subject, counts }),
      () => isWanted && setCounted(null),
    )
    return () => {
      isWanted = false
    }
  }, [subject])
  return counted?.of === subject ? counted.counts : null
}

/** How an export would begin; null until it is known, and for a form that has no text. What was before stays meanwhile. */
export function usePreview(
  subject: Subject,
  format: OfferedFormat['name'],
  options: ExportOptions,
): { text: string; isCut: boolean } | { problem: string } | null {
  const withCallouts = useSettings(({ settings }) => settings.markdownCallouts)
  const [preview, setPreview] = useState<{ text: string; isCut: boolean } | { problem: string } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of how Markdown is written calls for another look.
  useEffect(() => {
    if (format === 'pdf') {
      setPreview(null)
      return
    }
    let isWanted = true
    // Markdown is written as the settings have it, which may just have been changed.
    const made = flushEverything().then(() => call('export.preview', wishFor(subject, format, options)))
    made.then(
      (text) => isWanted && setPreview(text),
      (error: unknown) =>
        isWanted && setPreview({ problem: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [subject, format, options, withCallouts])
  return format === 'pdf' ? null : preview
}
