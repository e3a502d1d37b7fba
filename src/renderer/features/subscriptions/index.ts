export { useSubscriptionCommands } from './subscription-commands.ts'
export { SubscriptionsDialog } from './subscriptions-dialog.tsx'
export { openSubscriptions } from './subscriptions-store.ts'
