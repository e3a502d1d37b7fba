export { useCompareCommands } from './compare-commands.ts'
export { CompareDialog } from './compare-dialog.tsx'
export { CompareTray } from './compare-tray.tsx'
