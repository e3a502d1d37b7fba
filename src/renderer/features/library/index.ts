export { PaperList } from './paper-list.tsx'
export { Sources } from './sources.tsx'
export { useLibrary } from './use-library.ts'
