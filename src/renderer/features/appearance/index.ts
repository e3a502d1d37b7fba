export { AppearanceMenu } from './appearance-menu.tsx'
