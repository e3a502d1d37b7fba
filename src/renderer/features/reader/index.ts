export { dateOf, dayLabel, factsOf, provenanceOf } from './paper-facts.ts'
export { Reader } from './reader.tsx'
export { describeReaderCommands } from './reader-commands.ts'
export { SourceText } from './source-text.tsx'
