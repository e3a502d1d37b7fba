import type { ReactNode } from 'react'
import { KeyCombination } from '../../ui/key-combination.tsx'
import { useKeysOf } from './use-keys-of.ts'

interface KeyHintProps {
  id: string
  /** What the keys do, as the sentence goes on after them. */
  children: ReactNode
}

/** A sentence that begins with the keys of a command; nothing where it has none. */
export function KeyHint({ id, children }: KeyHintProps) {
  const keys = useKeysOf(id)
  return keys === undefined ? null : (
    <>
      <KeyCombination keys={keys} /> {children}
    </>
  )
}
