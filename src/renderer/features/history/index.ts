export { HistoryButtons } from './history-buttons.tsx'
export { undoLast, useHistoryCommands } from './history-commands.ts'
