import { useEffect, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/calls.ts'
import type { ExportOptions } from '../../../shared/model/export.ts'
import { call } from '../../state/bridge.ts'
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
  const [preview, setPreview] = useState<{ text: string; isCut: boolean } | { problem: string } | null>(null)
  useEffect(() => {
    if (format === 'pdf') {
      setPreview(null)
      return
    }
    let isWanted = true
    call('export.preview', wishFor(subject, format, options)).then(
      (made) => isWanted && setPreview(made),
      (error: unknown) =>
        isWanted && setPreview({ problem: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [subject, format, options])
  return format === 'pdf' ? null : preview
}
