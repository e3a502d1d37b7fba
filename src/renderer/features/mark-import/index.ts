export { useMarkImportCommands } from './mark-import-commands.ts'
export { MarkImportDialog } from './mark-import-dialog.tsx'
export { lookAtExchanges } from './mark-import-store.ts'
