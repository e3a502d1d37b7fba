export { usePassCommands } from './pass-commands.ts'
export { TriagePass } from './triage-pass.tsx'
