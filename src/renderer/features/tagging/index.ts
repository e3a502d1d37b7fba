export { KeepSearch } from './keep-search.tsx'
export { OwnSources } from './own-sources.tsx'
export { Picker } from './picker.tsx'
export { useTaggingCommands } from './tagging-commands.ts'
