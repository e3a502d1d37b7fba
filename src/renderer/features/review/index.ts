export { Review } from './review.tsx'
export { useReviewCommands } from './review-commands.ts'
export { ReviewLink } from './review-link.tsx'
