export { useTemplateCommands } from './template-commands.ts'
export { TemplateDialog } from './template-dialog.tsx'
export { openTemplate } from './template-store.ts'
