import { useEffect, useState } from 'react'
import styles from './drop-target.module.css'
import { importDropped } from './import-actions.ts'

/** Takes files that are dropped anywhere on the window, and shows that it would while they are held over it. */
export function DropTarget() {
  const isOver = useFileDrop()
  if (!isOver) return null
  return (
    <div className={styles.veil} aria-hidden="true">
      <p className={styles.words}>Drop to import</p>
    </div>
  )
}

function useFileDrop(): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      // Nothing below may take them: the editor of a note would put their text into it.
      event.preventDefault()
      event.stopPropagation()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      // Only a drag that leaves the window goes nowhere.
      setOver(event.type !== 'drop' && !(event.type === 'dragleave' && event.relatedTarget === null))
      if (event.type !== 'drop') return
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) void importDropped(files)
    }
    // A pointer that moves drags nothing: the drag has ended somewhere else, and nobody said so.
    const onMove = () => setOver(false)
    const capture = { capture: true }
    for (const type of dragEvents) window.addEventListener(type, onDrag, capture)
    window.addEventListener('pointermove', onMove)
    return () => {
      for (const type of dragEvents) window.removeEventListener(type, onDrag, capture)
      window.removeEventListener('pointermove', onMove)
    }
  }, [])
  return isOver
}

const dragEvents = ['dragenter', 'dragover', 'dragleave', 'drop'] as const

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
