export { useDuplicateCommands } from './duplicate-commands.ts'
export { DuplicatesDialog } from './duplicates-dialog.tsx'
export { DuplicatesLink } from './duplicates-link.tsx'
