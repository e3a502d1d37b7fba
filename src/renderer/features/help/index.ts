export { CommandKeys } from './command-keys.tsx'
export { isLookedFor } from './key-filter.ts'
export { KeyFilter } from './key-filter-field.tsx'
export { KeysDialog } from './keys-dialog.tsx'
