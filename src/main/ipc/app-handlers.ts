import type { Category } from '../../shared/model/highlight.ts'
import type { JobProgress } from '../../shared/model/job.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { CallRefusal, type PageHandlers } from './handlers.ts'

/** What main can do for the window besides the library. */
export interface AppDoor {
  readonly version: string
  readonly platform: 'mac' | 'windows' | 'linux'
  readonly libraryName: string
  readSettings(): Promise<Settings>
  listCategories(): Promise<Category[]>
  /** A page has what it needs before its first paint. */
  onBegun(page: number): void
  runningJobs(): JobProgress[]
  onFlushed(page: number, number: number): void
  openExternal(url: string): Promise<void>
  copyText(text: string): void
}

type AppHandlers = Pick<PageHandlers, 'app.start' | 'app.flushed' | 'app.openLink' | 'app.copyText'>

export function appHandlers(door: AppDoor): AppHandlers {
  return {
    'app.start': async (_input, page) => {
      const settings = await door.readSettings()
      const categories = await door.listCategories()
      door.onBegun(page)
      return {
        version: door.version,
        platform: door.platform,
        libraryName: door.libraryName,
        settings,
        categories,
        jobs: door.runningJobs(),
      }
    },
    'app.flushed': ({ number }, page) => door.onFlushed(page, number),
    'app.openLink': ({ url }) => door.openExternal(checkedLink(url)),
    'app.copyText': ({ text }) => door.copyText(text),
  }
}

/**
 * The address of a link that may be opened outside: https with a host, or mailto; anything else could start a program.
 * Some mail programs take a file that a mailto link names and attach it, so that is none of these.
 *
 * @throws CallRefusal
 */
export function checkedLink(text: string): string {
  const url = URL.parse(text)
  const isWeb =
    url?.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === ''
  const isMail =
    url?.protocol === 'mailto:' && [...url.searchParams.keys()].every((key) => !/^attach/i.test(key))
  if (url !== null && (isWeb || isMail)) return url.href
  throw new CallRefusal('refused', 'That is no plain https or mailto link and was not opened.')
}
