import { useEffect } from 'react'
import { importDropped, importText } from './import-actions.ts'

/** Lets pasting anywhere but into a text import what is on the clipboard: files, else text. */
export function usePasteToImport(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event
      const isInText =
        target instanceof Element &&
        target.closest('input, textarea, [contenteditable="true"], [role="dialog"]')
      if (isInText || clipboardData === null) return
      const files = [...clipboardData.files]
      const text = clipboardData.getData('text/plain')
      if (files.length === 0 && text.trim() === '') return
      event.preventDefault()
      void (files.length > 0 ? importDropped(files) : importText(text))
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])
}
