export { citationOf, markdownCitationOf } from './citation-text.ts'
export { citedRow, draggedCitations } from './dragged-citations.ts'
export { useCitationCommands } from './use-citation-commands.ts'
