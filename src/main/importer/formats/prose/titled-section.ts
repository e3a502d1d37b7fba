import type { Link } from '../../../../shared/model/paper.ts'
import type { FormatProblem, Part } from '../format.ts'
import type { Line } from './text-blocks.ts'

/** A title and the lines below it. */
export interface TitledSection {
  /** Where its words stand. Offsets are UTF-16; the line counts from 1. */
  readonly place: { readonly start: number; readonly end: number; readonly line: number }
  readonly title: string
  /** Where the title leads, if it is a link. */
  readonly links: readonly Link[]
  /** The blank ones too; nothing else but what may be of the paper. */
  readonly body: readonly Line[]
}

/** A text taken apart into titles and what stands below them. */
export interface Sectioning {
  readonly sections: readonly TitledSection[]
  /** What stands outside of them. */
  readonly parts: readonly Part[]
  readonly problems: readonly FormatProblem[]
}
