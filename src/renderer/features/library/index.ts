export { PaperList } from './paper-list.tsx'
export { Sources } from './sources.tsx'
