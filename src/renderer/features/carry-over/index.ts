export { describeCarryOverCommands } from './carry-over-commands.ts'
export { CarryOverPanel } from './carry-over-panel.tsx'
export { PlaceStrip } from './place-strip.tsx'
