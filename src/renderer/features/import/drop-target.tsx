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
    // Entering a child comes before leaving its parent: only counting tells when the window is left.
    let depth = 0
    const onEnter = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      depth += 1
      setOver(true)
    }
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    }
    const onLeave = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      depth -= 1
      if (depth <= 0) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) void importDropped(files)
    }
    const listeners = [
      ['dragenter', onEnter],
      ['dragover', onOver],
      ['dragleave', onLeave],
      ['drop', onDrop],
    ] as const
    for (const [name, listener] of listeners) window.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener)
    }
  }, [])
  return isOver
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
