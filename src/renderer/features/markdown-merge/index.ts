export { useMarkdownCommands } from './markdown-commands.ts'
export { MergeDialog } from './merge-dialog.tsx'
