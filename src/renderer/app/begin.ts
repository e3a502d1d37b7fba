import { describeAidCommands } from '../features/aids/index.ts'
import { describeCarryOverCommands } from '../features/carry-over/index.ts'
import { followCategoryColours } from '../features/categories/index.ts'
import { describeHighlightCommands } from '../features/highlights/index.ts'
import { beginJobs } from '../features/import/index.ts'
import { describeReaderCommands } from '../features/reader/index.ts'
import { announce } from '../state/announcements-store.ts'
import { call, on } from '../state/bridge.ts'
import { answerFlushes } from '../state/flush.ts'
import { beginFrontView } from '../state/front-view.ts'
import { beginPaperDetails } from '../state/paper-details.ts'
import { beginPlace } from '../state/place-store.ts'
import { beginSettings, keepSettingsInStep } from '../state/settings-store.ts'
import { beginTrail } from '../state/visited-papers.ts'
import { beginVisits } from '../state/visits.ts'
import { runFromMenu } from './menu-commands.ts'
import { followTheme } from './theme.ts'
import { followTypography } from './typography.ts'

/** Takes over what main knows and begins to listen to it. @throws CallFailure when the library cannot be used */
export async function begin(): Promise<void> {
  answerFlushes()
  const { platform, settings, categories, jobs } = await call('app.start', {})
  document.documentElement.dataset.platform = platform
  beginSettings(settings, categories)
  keepSettingsInStep()
  followTheme()
  followCategoryColours()
  followTypography()
  beginPlace(settings.place)
  beginFrontView()
  beginTrail()
  beginVisits()
  beginPaperDetails()
  beginJobs(jobs)
  describeHighlightCommands()
  describeCarryOverCommands()
  describeReaderCommands()
  describeAidCommands()
  on('app.announce', announce)
  on('menu.command', ({ command }) => runFromMenu(command))
}
