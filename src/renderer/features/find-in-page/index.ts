export { FindBar } from './find-bar.tsx'
export { useFindCommands } from './find-commands.ts'
