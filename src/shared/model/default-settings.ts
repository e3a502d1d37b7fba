import type { Settings } from './settings.ts'

/** What is set where a person has set nothing. Apart from the schema, so that the window can begin without it. */
export const defaultSettings: Settings = {
  theme: 'system',
  readingFont: 'source-serif',
  readingSize: 19,
  lineHeight: 1.6,
  measure: 66,
  isJustified: false,
  isHyphenated: true,
  paragraphSpacing: 0.75,
  listDensity: 'usual',
  listLayout: 'cards',
  listOrders: {},
  zooms: {},
  keyBindings: {},
  markReadBy: 'screen',
  secondsToRead: 2,
  showsRoles: false,
  previewImports: 'unsure',
  currentCategory: 'general',
  sourcesWidth: 216,
  listWidth: 372,
  place: { source: { kind: 'state', state: 'inbox' }, paperId: null, listScroll: 0, readerScroll: 0 },
}
