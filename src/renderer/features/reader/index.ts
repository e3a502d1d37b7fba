export { dateOf, dayLabel, factsOf, provenanceOf } from './paper-facts.ts'
export { Reader } from './reader.tsx'
export { SourceText } from './source-text.tsx'
