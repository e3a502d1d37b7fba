export { savePapersAsPdf } from './print-actions.ts'
export { PrintedPaper } from './printed-paper.tsx'
export { usePrintCommands } from './use-print-commands.ts'
