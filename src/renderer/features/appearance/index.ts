export { AppearanceMenu } from './appearance-menu.tsx'
export { ThemeChoice } from './theme-choice.tsx'
