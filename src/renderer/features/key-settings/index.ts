export { KeySettings } from './key-settings.tsx'
