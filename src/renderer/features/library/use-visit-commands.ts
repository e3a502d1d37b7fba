import { useEffect } from 'react'
import { type Command, runCommand, useCommands } from '../../state/commands.ts'
import { canGo, goAlong } from '../../state/visited-papers.ts'
import { continueReading } from './continuing.ts'

const commands: readonly Command[] = [
  {
    id: 'visits.back',
    title: 'Back to the paper before',
    group: 'Go to',
    keys: ['Mod+['],
    isEnabled: () => canGo(-1),
    run: () => goAlong(-1),
  },
  {
    id: 'visits.forward',
    title: 'Forward to the paper after',
    group: 'Go to',
    keys: ['Mod+]'],
    isEnabled: () => canGo(1),
    run: () => goAlong(1),
  },
  {
    id: 'visits.continue',
    title: 'Continue with the paper begun last',
    group: 'Go to',
    keys: ['g n'],
    isOnce: true,
    run: () => void continueReading(),
  },
]

/** The buttons of a mouse that go back and forward, as the page hears them. */
const mouseButtons: Record<number, string> = { 3: 'visits.back', 4: 'visits.forward' }

/** Registers the keys that go through the papers visited, and the buttons of the mouse that do. */
export function useVisitCommands(): void {
  useCommands(commands)
  useEffect(() => {
    const onMouseUp = (event: MouseEvent) => {
      const command = mouseButtons[event.button]
      if (command === undefined) return
      event.preventDefault()
      const isOverPage = event.target instanceof Element && event.target.closest('[role="dialog"]') === null
      if (isOverPage) runCommand(command)
    }
    window.addEventListener('mouseup', onMouseUp)
    return () => window.removeEventListener('mouseup', onMouseUp)
  }, [])
}
