export { useTemplateCommands } from './template-commands.ts'
export { TemplateDialog } from './template-dialog.tsx'
