export { anchor } from './anchor.ts'
export { describe } from './describe.ts'
export { drawnText, plainText, snapRange } from './drawn-text.ts'
export { type Folded, type FoldOptions, fold, foldedToSource, isSameText, sourceToFolded } from './fold.ts'
export type {
  InlineStyle,
  MarkupSegment,
  MathSegment,
  ReplacedSegment,
  Segment,
  SourceRange,
  TextSegment,
  UnknownMacroSegment,
} from './segments.ts'
export type { Anchoring, LooseSelector, Selector } from './selector.ts'
export { sentences } from './sentences.ts'
export { textHash } from './text-hash.ts'
export { titleKey } from './title-key.ts'
export { tokenize } from './tokenize.ts'
