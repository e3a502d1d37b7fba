export { HistoryButtons } from './history-buttons.tsx'
export { useHistoryCommands } from './history-commands.ts'
export { offerUndo } from './offer-undo.ts'
