export { useNotebookCommands } from './notebook-commands.ts'
export { NotebookLink } from './notebook-link.tsx'
export { NotebookPage } from './notebook-page.tsx'
