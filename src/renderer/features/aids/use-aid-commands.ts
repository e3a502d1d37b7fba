import { rolesOfSentences, type SentenceRole } from '../../../shared/text/sentence-roles.ts'
import { announce } from '../../state/announcements-store.ts'
import { type Command, describeCommands, useCommands } from '../../state/commands.ts'
import { useSettings } from '../../state/settings-store.ts'
import { focusInAbstract, goToSentenceAt } from '../highlights/index.ts'
import { setUnfolded, useUnfolded } from './aids-store.ts'
import { explanationOf, letterOf, nextOfRole, roles } from './role-names.ts'

const GROUP = 'Reading aids'

/** Registers the keys of the reading aids for the abstract (source text) that is drawn inside `root`. */
export function useAidCommands(root: HTMLElement | null, abstract: string): void {
  useCommands(root ? [...jumpsIn(root, abstract), ...switches] : [])
}

/** Makes these commands known before the first paper is read, so that their keys can be seen and changed. */
export function describeAidCommands(): void {
  describeCommands([...jumpsIn(document.body, ''), ...switches])
}

function jumpsIn(root: HTMLElement, abstract: string): Command[] {
  return roles.map((role) => ({
    id: `sentence.${role}`,
    title: `Go to the next sentence of ${nounOf(role)}`,
    group: GROUP,
    keys: [`a ${letterOf(role).toLowerCase()}`],
    run: () => goTo(root, abstract, role),
  }))
}

function goTo(root: HTMLElement, abstract: string, role: SentenceRole): void {
  const next = nextOfRole(rolesOfSentences(abstract), role, focusInAbstract()?.start ?? null)
  if (next) goToSentenceAt(root, next.range.start, `${explanationOf(next)}: `)
  else announce({ tone: 'info', message: `No phrase of this abstract tells of ${nounOf(role)}.` })
}

function nounOf(role: SentenceRole): string {
  return role === 'background' || role === 'method' ? role : `${role}s`
}

const switches: readonly Command[] = [
  {
    id: 'view.roles',
    title: 'Show or hide what sentences do',
    group: GROUP,
    keys: ['Shift+a'],
    isOnce: true,
    run: toggleRoles,
  },
  {
    id: 'view.figures',
    title: 'Show or hide the numbers of the abstract',
    group: GROUP,
    keys: [],
    run: () => setUnfolded('figures', !useUnfolded.getState().figures),
  },
  {
    id: 'view.shortForms',
    title: 'Show or hide the short forms of the abstract',
    group: GROUP,
    keys: [],
    run: () => setUnfolded('shortForms', !useUnfolded.getState().shortForms),
  },
]

function toggleRoles(): void {
  const { settings, set } = useSettings.getState()
  set({ showsRoles: !settings.showsRoles })
}
