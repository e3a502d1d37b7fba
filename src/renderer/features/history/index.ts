export { HistoryButtons } from './history-buttons.tsx'
export { travel, useHistoryCommands } from './history-commands.ts'
export { refreshHistory, useHistory } from './history-store.ts'
export { offerUndo } from './offer-undo.ts'
