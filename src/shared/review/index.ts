export { dayAfter } from './day-after.ts'
export {
  isDue,
  LONGEST_INTERVAL,
  nextReview,
  type ReviewDecision,
  type ReviewState,
} from './review-rule.ts'
