import { useEffect, useRef, useState } from 'react'
import { nameOfKey } from '../../ui/key-names.ts'
import { isMac } from '../../ui/platform.ts'
import { CAPTURE_PAUSE_MS, type Capture, captured, nothingPressed } from './capture.ts'

/**
 * Takes every key for as long as the component is there, so that none does what it usually does. A pause after the
 * first key ends; the mouse leaves.
 *
 * @returns what was pressed so far
 */
export function useCapture(
  ownKeys: readonly string[],
  onDone: (keys: string) => void,
  onLeave: () => void,
): Capture {
  const [capture, setCapture] = useState<Capture>(nothingPressed)
  const latest = useRef({ pressed: '', ownKeys, onDone, onLeave })
  const pressed = capture.kind === 'waiting' ? capture.pressed : ''
  useEffect(() => {
    latest.current = { pressed, ownKeys, onDone, onLeave }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      event.preventDefault()
      // Before the shortcuts, before the dialog that all this stands in.
      event.stopImmediatePropagation()
      const press = nameOfKey(event, isMac())
      if (press === null || event.repeat) return
      const { pressed: before, ownKeys: own, onDone: finish, onLeave: leave } = latest.current
      const next = captured(before, press, own, isMac())
      if (next.kind === 'left') leave()
      else if (next.kind === 'done') finish(next.keys)
      else setCapture(next)
    }
    const onPointerDown = () => latest.current.onLeave()
    window.addEventListener('keydown', onKeyDown, { capture: true })
    window.addEventListener('pointerdown', onPointerDown, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('pointerdown', onPointerDown, { capture: true })
    }
  }, [])
  useEffect(() => {
    if (pressed === '') return
    const timer = setTimeout(() => latest.current.onDone(pressed), CAPTURE_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [pressed])
  return capture
}
