export { ReadingAids, useRoleTexts } from './reading-aids.tsx'
