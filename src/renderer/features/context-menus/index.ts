export { ContextMenu } from './context-menu.tsx'
