export { usePreviewCommands } from './preview-commands.ts'
export { PreviewDialog } from './preview-dialog.tsx'
export { lookAt } from './preview-store.ts'
