export { SettingsDialog, useSettingsCommands } from './settings-dialog.tsx'
