export { useSnapshotCommands } from './snapshot-commands.ts'
export { SnapshotsDialog } from './snapshots-dialog.tsx'
export { SnapshotsLink } from './snapshots-link.tsx'
