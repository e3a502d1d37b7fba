import { useContext } from 'react'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { announce } from '../../state/announcements-store.ts'
import { useCommands } from '../../state/commands.ts'
import { OpenExternal } from '../../ui/external-link.tsx'
import { originalOf } from './paper-facts.ts'
import { originalCommand } from './reader-commands.ts'

/** Registers the key that opens the page of the paper on screen, or says that none is known. */
export function useOriginalCommand(paper: PaperDetails): void {
  const openExternal = useContext(OpenExternal)
  useCommands([
    originalCommand(() => {
      const url = originalOf(paper)
      if (url === null) announce({ tone: 'info', message: 'No page of this paper is known.' })
      else openExternal(url)
    }),
  ])
}
