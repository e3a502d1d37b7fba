export { useGlossaryCommands } from './glossary-commands.ts'
export { GlossaryDialog } from './glossary-dialog.tsx'
export { ReadingAids, useRoleTexts } from './reading-aids.tsx'
export { describeAidCommands } from './use-aid-commands.ts'
