import type { Handlers } from '../../../src/main/ipc/handlers.ts'
import { createRouter, type Route, type Sender } from '../../../src/main/ipc/router.ts'
import { type CallInput, type CallName, calls } from '../../../src/shared/contract/calls.ts'
import type { CallResult } from '../../../src/shared/contract/result.ts'

export const origin = 'app://offprint'

/** Our own page, as Electron describes it. */
export const ownPage: Sender = { frameUrl: `${origin}/`, isTopFrame: true, isOwnWindow: true, page: 1 }

export const callNames = Object.keys(calls) as CallName[]

/** A router whose handlers note what reached them and answer null, or do what the test says. */
export function routerDouble(handlers: { readonly [Name in CallName]?: (input: unknown) => unknown } = {}) {
  const reached: { name: string; input: unknown }[] = []
  const logged: unknown[] = []
  const route: Route = createRouter({
    origins: [origin],
    logUnexpected: (_call, error) => {
      logged.push(error)
      return 'a1b2c3d4'
    },
    handlers: everyHandler((name) => (input) => {
      reached.push({ name, input })
      return handlers[name]?.(input) ?? null
    }),
  })
  return { route, reached, logged }
}

/** A handler for every call of the contract. */
export function everyHandler(handlerOf: (name: CallName) => (input: unknown) => unknown): Handlers {
  return Object.fromEntries(callNames.map((name) => [name, handlerOf(name)])) as unknown as Handlers
}

/** The code of a failed call, or `ok`. */
export async function codeOf(result: Promise<CallResult<unknown>>): Promise<string> {
  const answer = await result
  return answer.ok ? 'ok' : answer.error.code
}

const id = '01890a5d-ac96-774b-bcce-b302099a8057' as never

const exportWish = {
  what: { kind: 'list', list: { source: { kind: 'all' }, query: 'tokens' } },
  title: 'Inbox',
  format: 'csv',
  options: { withMarks: true, withAbstracts: false, rows: 'marks', withCaptures: false },
} as const

/** An input that each call takes, with every field that it knows. */
export const goodInputs: { readonly [Name in CallName]: CallInput<Name> } = {
  'app.start': {},
  'app.flushed': { number: 1 },
  'app.openLink': { url: 'https://example.org/' },
  'app.copyText': { text: 'words' },
  'settings.set': {
    theme: 'dark',
    readingFont: 'literata',
    readingSize: 19,
    lineHeight: 1.5,
    measure: 70,
    isJustified: true,
    isHyphenated: true,
    paragraphSpacing: 1,
    listDensity: 'tight',
    listLayout: 'compact',
    listOrders: { inbox: { sort: 'votes', isReversed: false, group: 'none' } },
    zooms: { display: 1.5 },
    keyBindings: { next: ['n'] },
    markReadBy: 'hand',
    secondsToRead: 3,
    showsRoles: true,
    previewImports: 'always',
    currentCategory: 'method',
    compiledTemplate: '{{#papers}}{{title}}{{/papers}}',
    markdownTemplate: '{{title}}',
    markdownCallouts: true,
    lastExport: { format: 'pdf', options: exportWish.options },
    reviewPerDay: 5,
    reviewFirstInterval: 3,
    reviewCategories: ['quote'],
    foldedSources: ['tags'],
    tagOrder: 'name',
    sourcesWidth: 200,
    listWidth: 300,
    place: { source: { kind: 'snapshot', id }, paperId: id, listScroll: 0, readerScroll: 12.5 },
  },
  'settings.get': {},
  'categories.list': {},
  'export.formats': {},
  'export.count': { what: { kind: 'papers', ids: [id] } },
  'export.preview': exportWish,
  'export.toFile': exportWish,
  'export.toClipboard': exportWish,
  'markdown.preview': { template: '{{title}}', withCallouts: false, paperId: id },
  'markdown.writeFolder': { what: { kind: 'papers', ids: [id] } },
  'markdown.readBack': { from: 'files' },
  'markdown.readGiven': { previewIds: [id] },
  'markdown.take': { id, choices: [{ paperId: id, part: 'note', choice: 'both' }] },
  'markdown.dismiss': { id },
  'papers.bibtex': { ids: [id] },
  'window.open': {},
  'window.print': {},
  'window.toggleFullScreen': {},
  'window.zoom': { change: 'in' },
  'window.savePdf': { title: 'Quiet Tokens', day: '2026-06-26' },
  'window.commands': {
    commands: [{ id: 'a', title: 'A', group: 'View', accelerator: 'Shift+CmdOrCtrl+Z', isEnabled: true }],
  },
  'papers.order': {
    source: { kind: 'state', state: 'inbox' },
    query: 'tokens',
    order: { sort: 'votes', isReversed: true, group: 'day' },
  },
  'papers.rows': { keys: [1 as never], query: '' },
  'papers.details': { id },
  'papers.shelves': {},
  'papers.assess': { papers: [{ title: 'Quiet Tokens', abstract: '', authors: ['Ana Haugen'] }] },
  'papers.setReading': {
    ids: [id],
    state: 'later',
    isRead: true,
    isStarred: false,
    remark: 'words',
    pass: 'one',
  },
  'papers.markSeen': { id },
  'papers.noteVisit': { id, seconds: 2.5, position: 0.5 },
  'papers.recent': {},
  'highlights.create': { paperId: id, field: 'title', revisionId: id, start: 0, end: 4, category: 'general' },
  'highlights.recolour': { id, category: 'doubt' },
  'highlights.delete': { id },
  'highlights.resize': { id, revisionId: id, start: 0, end: 4, session: 'one' },
  'highlights.split': { id, revisionId: id, at: 2 },
  'highlights.join': { id, otherId: id },
  'categories.change': {
    id: 'method',
    name: 'Methods',
    hues: { light: 'teal', sepia: 'brown', dark: 'lime', contrast: 'indigo' },
  },
  'categories.move': { id: 'method', position: 1 },
  'categories.reset': { id: 'method' },
  'notes.save': {
    target: { kind: 'paper', id },
    body: 'words',
    session: 'one',
    base: 'word',
    isUnfinished: true,
  },
  'notes.saveDraft': { target: { kind: 'highlight', id }, body: 'words' },
  'notes.read': { id },
  'notes.find': { query: 'words' },
  'notes.offerLinks': { query: 'words' },
  'notes.resolveLinks': { links: [{ kind: 'mark', id }] },
  'notes.backlinks': { to: { kind: 'paper', id } },
  'notes.versions': { id },
  'notes.version': { id, version: 1 },
  'notes.restore': { id, version: 1 },
  'history.state': {},
  'history.undo': {},
  'history.redo': {},
  'notebook.order': {
    filter: {
      text: 'tokens',
      kinds: ['highlight'],
      categories: ['method'],
      anchors: ['check'],
      tags: [id],
      collection: id,
      from: '2026-06-01',
      to: '2026-06-30',
    },
    sort: 'place',
    group: 'tag',
  },
  'notebook.rows': { keys: [2 as never], text: 'tokens' },
  'notebook.compile': { keys: [2 as never] },
  'notebook.delete': { keys: [2 as never] },
  'notebook.recolour': { keys: [2 as never], category: 'quote' },
  'review.due': { today: '2026-06-26' },
  'review.decide': { id, decision: 'less-often', today: '2026-06-26' },
  'snapshots.list': {},
  'import.choose': {},
  'import.files': { files: [id] },
  'import.text': { text: 'Daily Papers' },
  'snapshots.kept': {},
  'snapshots.compare': { one: id, other: id },
  'snapshots.forecastTakeBack': { id },
  'snapshots.takeBack': { id },
  'snapshots.formats': {},
  'snapshots.reread': { id, format: 'hugging-face-text' },
  'papers.rankHistory': { id },
  'duplicates.list': {},
  'duplicates.count': {},
  'carryOver.read': { paperId: id },
  'carryOver.accept': { id },
  'carryOver.move': { id, revisionId: id, start: 0, end: 4 },
  'carryOver.keep': { id },
  'carryOver.dismiss': { paperId: id },
  'duplicates.decide': { id, decision: 'merged' },
  'duplicates.merge': { ids: [id, id] },
  'glossary.list': { filter: 'LLM', offset: 0, limit: 100 },
  'glossary.meanings': { shorts: ['LLM'] },
  'subscriptions.list': {},
  'subscriptions.add': { typed: 'cs.CL' },
  'subscriptions.addMany': { feeds: [{ title: 'One', url: 'https://example.org/feed' }] },
  'subscriptions.change': { id, title: 'One', everyMinutes: 60, isPaused: true },
  'subscriptions.remove': { id },
  'subscriptions.fetch': { id },
  'subscriptions.export': {},
  'watch.state': {},
  'watch.choose': {},
  'watch.setAfterwards': { afterwards: 'move' },
  'watch.retry': {},
  'watch.stop': {},
  'preview.choose': {},
  'preview.files': { files: [id] },
  'preview.text': { text: 'Daily Papers' },
  'preview.read': { previewId: id, format: 'markdown' },
  'preview.accept': {
    previewId: id,
    format: 'markdown',
    parts: [{ kind: 'skipped', start: 0, end: 4, line: 1, reason: 'words' }],
  },
  'preview.dismiss': { previewId: id },
  'exchange.choose': {},
  'exchange.read': { previewId: id },
  'exchange.accept': { previewId: id },
  'exchange.keepRest': { previewId: id },
  'exchange.saveRest': { previewId: id },
  'exchange.dismiss': { previewId: id },
  'tags.list': {},
  'tags.of': { on: { kind: 'highlight', ids: [id] } },
  'tags.put': { name: 'long contexts', on: { kind: 'paper', ids: [id] }, isOn: true },
  'tags.change': { id, name: 'contexts', hue: 'blue' },
  'tags.merge': { from: id, into: id },
  'tags.delete': { id },
  'collections.list': {},
  'collections.of': { papers: [id] },
  'collections.create': { name: 'Reading group', parent: id, papers: [id] },
  'collections.rename': { id, name: 'Reading group' },
  'collections.move': { id, parent: id, before: id },
  'collections.delete': { id },
  'collections.put': { id, papers: [id], isIn: true },
  'searches.list': {},
  'searches.count': { id },
  'searches.keep': {
    name: 'Codebooks',
    query: 'codebook',
    order: { sort: 'votes', isReversed: false, group: 'none' },
  },
  'searches.change': {
    id,
    name: 'Codebooks',
    query: 'codebook',
    order: { sort: 'votes', isReversed: false, group: 'none' },
  },
  'searches.delete': { id },
  'import.welcome': {},
  'job.cancel': { jobId: id },
}

/** Fields that a call may leave out. */
export const optionalFields: { readonly [Name in CallName]?: readonly string[] } = {
  'settings.set': [
    'theme',
    'readingFont',
    'readingSize',
    'lineHeight',
    'measure',
    'isJustified',
    'isHyphenated',
    'paragraphSpacing',
    'listDensity',
    'listLayout',
    'listOrders',
    'listOrders.inbox',
    'zooms',
    'zooms.display',
    'keyBindings',
    'keyBindings.next',
    'markReadBy',
    'secondsToRead',
    'showsRoles',
    'previewImports',
    'lastExport',
    'currentCategory',
    'compiledTemplate',
    'markdownTemplate',
    'markdownCallouts',
    'reviewPerDay',
    'reviewFirstInterval',
    'reviewCategories',
    'foldedSources',
    'tagOrder',
    'sourcesWidth',
    'listWidth',
    'place',
  ],
  'papers.order': ['order'],
  'notes.save': ['base', 'isUnfinished'],
  'papers.setReading': ['state', 'isRead', 'isStarred', 'remark', 'pass'],
  'preview.accept': ['parts.0.reason'],
  'tags.change': ['name', 'hue'],
  'searches.change': ['name', 'query', 'order'],
  'categories.change': ['name', 'hues', 'hues.light', 'hues.sepia', 'hues.dark', 'hues.contrast'],
  'subscriptions.change': ['title', 'everyMinutes', 'isPaused'],
}

/** Fields that are maps with names of their own choice. */
export const mapFields: { readonly [Name in CallName]?: readonly string[] } = {
  'settings.set': ['listOrders', 'zooms', 'keyBindings'],
}

/** Fields of inputs that may be null. */
export const nullableFields: { readonly [Name in CallName]?: readonly string[] } = {
  'window.commands': ['commands.0.accelerator'],
  'window.savePdf': ['day'],
  'settings.set': ['compiledTemplate', 'markdownTemplate', 'place.paperId'],
  'markdown.preview': ['template', 'paperId'],
  'papers.setReading': ['remark'],
  'preview.read': ['format'],
  'notebook.order': ['filter.collection', 'filter.from', 'filter.to'],
  'categories.change': ['hues.light', 'hues.sepia', 'hues.dark', 'hues.contrast'],
  'categories.reset': ['id'],
  'preview.accept': ['parts'],
  'subscriptions.fetch': ['id'],
  'snapshots.reread': ['format'],
  'tags.change': ['hue'],
  'collections.create': ['parent'],
  'collections.move': ['parent', 'before'],
  'searches.keep': ['order'],
  'searches.change': ['order'],
}
