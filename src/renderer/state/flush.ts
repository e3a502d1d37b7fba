import { call, on } from './bridge.ts'

type Flusher = () => Promise<void>

const flushers = new Set<Flusher>()

/** Registers what must be saved before the window may close; the function that comes back takes it off again. */
export function onFlush(flusher: Flusher): () => void {
  flushers.add(flusher)
  return () => flushers.delete(flusher)
}

/** Saves everything that is unsaved. A flusher that fails does not keep the others from saving. */
export async function flushEverything(): Promise<void> {
  await Promise.allSettled([...flushers].map((flusher) => flusher()))
}

/** Answers main when it is about to close: saves first, then says so. */
export function answerFlushes(): () => void {
  return on('app.flush', async ({ number }) => {
    await flushEverything()
    await call('app.flushed', { number })
  })
}
