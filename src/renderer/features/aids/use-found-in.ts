import { useEffect, useState } from 'react'
import { type Figure, figuresIn } from '../../../shared/text/figures-in-text.ts'
import { type ShortForms, shortFormsOf } from './short-forms.ts'

/** What the reading aids find in an abstract. */
interface Found {
  readonly figures: readonly Figure[]
  readonly forms: ShortForms
}

const nothing: Found = { figures: [], forms: { defined: [], unknown: [] } }

/** The longest wait for a moment in which nothing else is to be done, in milliseconds. */
const PATIENCE_MS = 150

/** What the aids find in an abstract: nothing at first, since its text should be on the screen before. */
export function useFoundIn(abstract: string): Found {
  const [found, setFound] = useState(nothing)
  useEffect(() => {
    const look = () => setFound({ figures: figuresIn(abstract), forms: shortFormsOf(abstract) })
    const handle = requestIdleCallback(look, { timeout: PATIENCE_MS })
    return () => {
      cancelIdleCallback(handle)
      setFound(nothing)
    }
  }, [abstract])
  return found
}
