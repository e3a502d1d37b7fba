export { useMarkdownCommands } from './markdown-commands.ts'
export { MergeDialog } from './merge-dialog.tsx'
export { readGiven, showRead } from './merge-store.ts'
