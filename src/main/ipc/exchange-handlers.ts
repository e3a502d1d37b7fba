import { writeFile } from 'node:fs/promises'
import { foreignMarksDocument } from '../exporter/foreign-marks.ts'
import type { Exchanges } from './exchanges.ts'
import { CallRefusal, type Handlers } from './handlers.ts'
import type { Previews } from './previews.ts'

/** What importing marks and libraries takes. */
export interface ExchangeDoor {
  readonly exchanges: Exchanges
  readonly previews: Previews
  /** Shows the system's file dialog. @returns absolute paths, none when the person chose nothing */
  chooseFiles(): Promise<string[]>
  /** Shows the system's dialog. @returns an absolute path, or null when the person chose nothing */
  chooseWhereTo(): Promise<string | null>
}

type ExchangeHandlers = Pick<Handlers, Extract<keyof Handlers, `exchange.${string}`>>

export function exchangeHandlers(door: ExchangeDoor): ExchangeHandlers {
  const { exchanges, previews, chooseFiles, chooseWhereTo } = door
  return {
    'exchange.choose': async () => {
      const paths = await chooseFiles()
      return paths.length === 0 ? null : paths.map((path) => previews.add({ kind: 'path', path }))
    },
    'exchange.read': ({ previewId }) => exchanges.read(previewId),
    'exchange.accept': ({ previewId }) => exchanges.accept(previewId),
    'exchange.keepRest': async ({ previewId }) => ({ kept: await exchanges.keepRest(previewId) }),
    'exchange.saveRest': async ({ previewId }) => {
      const marks = await exchanges.rest(previewId)
      const path = await chooseWhereTo()
      if (path === null) return false
      try {
        await writeFile(path, foreignMarksDocument(marks))
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : 'unknown reason'
        throw new CallRefusal('refused', `The marks could not be written (${code}). Choose another place.`)
      }
      return true
    },
    'exchange.dismiss': ({ previewId }) => {
      exchanges.dismiss(previewId)
      previews.dismiss(previewId)
    },
  }
}
