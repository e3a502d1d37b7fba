export { citationOf } from './citation-text.ts'
export { useCitationCommands } from './use-citation-commands.ts'
