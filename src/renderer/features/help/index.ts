export { CommandKeys } from './command-keys.tsx'
export { KeysDialog } from './keys-dialog.tsx'
