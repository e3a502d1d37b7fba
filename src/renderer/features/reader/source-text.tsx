import { memo, type ReactNode, useMemo } from 'react'
import type { InlineStyle, SourceRange } from '../../../shared/text/segments.ts'
import { tokenize } from '../../../shared/text/tokenize.ts'
import { useSettings } from '../../state/settings-store.ts'
import { ExternalLink } from '../../ui/external-link.tsx'
import { Formula } from '../../ui/formula.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { cutsBesideFormulas, groupParts } from './formula-neighbours.ts'
import { hyphenPlaces } from './hyphen-places.ts'
import {
  type HiddenText,
  isSamePart,
  type LeafPart,
  layOutParagraphs,
  type Paragraph,
  type Part,
  textAsItCame,
} from './paragraphs.ts'
import styles from './source-text.module.css'

interface SourceTextProps {
  /** Source text of a title or an abstract. */
  text: string
  /** True to draw paragraphs as blocks, false to let everything flow in one line of text. */
  isBlock?: boolean
  /** Words for screen readers, put in at source offsets without moving any. */
  hiddenTexts?: readonly HiddenText[]
  /** True to draw the text as it came, every sign of it: no formula typeset, no markup taken away. */
  isAsItCame?: boolean
  /** False where a link would be in the way, as in a row that is itself something to click. */
  hasLiveLinks?: boolean
  /** Parts that a search has found, drawn as marks: an atomic piece that holds any of one is marked whole. */
  matches?: readonly SourceRange[]
  /** Draws a piece that holds any of a match; left out, it is a mark. The same function at every render. */
  drawMatch?: DrawMatch
}

/** @param piece the source offsets of the piece @param drawn the piece as it is drawn without the match */
type DrawMatch = (piece: SourceRange, drawn: ReactNode) => ReactNode

const noMatches: readonly SourceRange[] = []

/**
 * Draws source text: formulas typeset, escapes and markup as what they mean. Every drawn piece carries the source
 * offsets it stands for in `data-start` and `data-end` (UTF-16), so that a place on screen can be told in the source.
 */
export const SourceText = memo(function SourceText(props: SourceTextProps) {
  const { text, isBlock = false, isAsItCame = false, hiddenTexts, hasLiveLinks = true } = props
  const { matches = noMatches, drawMatch = asMark } = props
  // Gaps between words grow where lines are justified; elsewhere a ragged edge is calmer than hyphens.
  const isParted = useSettings(
    ({ settings }) => isBlock && !isAsItCame && settings.isJustified && settings.isHyphenated,
  )
  const segments = useMemo(() => (isAsItCame ? textAsItCame(text) : tokenize(text)), [text, isAsItCame])
  const hyphens = useMemo(() => new Set(isParted ? hyphenPlaces(segments) : []), [segments, isParted])
  const paragraphs = useMemo(() => {
    const cuts = matches.flatMap(({ start, end }) => [start, end])
    return layOutParagraphs(segments, hiddenTexts, [...cuts, ...cutsBesideFormulas(segments), ...hyphens])
  }, [segments, hyphens, hiddenTexts, matches])
  const className = isAsItCame ? styles.asItCame : undefined
  return paragraphs.map((paragraph, index) => {
    const shared = { text, hasLiveLinks, matches, drawMatch, hyphens }
    const drawn = <Runs paragraph={paragraph} {...shared} />
    const key = firstOffset(paragraph)
    if (isBlock) {
      return (
        <p key={key} className={className}>
          {drawn}
        </p>
      )
    }
    return (
      <span key={key} className={className}>
        {index > 0 && ' '}
        {drawn}
      </span>
    )
  })
})

interface RunsProps {
  paragraph: Paragraph
  text: string
  hasLiveLinks: boolean
  matches: readonly SourceRange[]
  drawMatch: DrawMatch
  /** Source offsets at which a word may be parted. */
  hyphens: ReadonlySet<number>
}

function Runs({ paragraph, hasLiveLinks, ...shared }: RunsProps) {
  return paragraph.map((run) => {
    const draw = (part: Part) => <DrawnPart key={keyOf(part)} part={part} {...shared} />
    const parts = groupParts(run.parts).map((group) => {
      const [first] = group
      if (first === undefined || group.length === 1) return group.map(draw)
      return (
        <span key={`group-${keyOf(first)}`} className={styles.unbroken}>
          {group.map(draw)}
        </span>
      )
    })
    const key = firstOffset([run])
    if (run.href === null || !hasLiveLinks || !/^(https:|mailto:)/i.test(run.href))
      return <span key={key}>{parts}</span>
    return (
      <ExternalLink key={key} url={run.href}>
        {parts}
      </ExternalLink>
    )
  })
}

interface DrawnPartProps extends Omit<RunsProps, 'paragraph' | 'hasLiveLinks'> {
  part: Part
}

/** Kept for as long as it would be drawn alike: a highlight more cuts two pieces of hundreds. */
const DrawnPart = memo(function DrawnPart({ part, text, matches, drawMatch, hyphens }: DrawnPartProps) {
  if (part.kind === 'hidden') return <VisuallyHidden>{part.text}</VisuallyHidden>
  const { leaf } = part
  const isMatch = matches.some(({ start, end }) => start < leaf.end && end > leaf.start)
  const drawn = <Leaf leaf={leaf} text={text} isParted={hyphens.has(leaf.end)} />
  return leaf.styles.reduceRight<ReactNode>(wrapInStyle, isMatch ? drawMatch(leaf, drawn) : drawn)
}, isDrawnAlike)

function isDrawnAlike(one: DrawnPartProps, other: DrawnPartProps): boolean {
  return (
    one.text === other.text &&
    one.matches === other.matches &&
    one.drawMatch === other.drawMatch &&
    one.hyphens === other.hyphens &&
    isSamePart(one.part, other.part)
  )
}

function asMark(_piece: SourceRange, drawn: ReactNode): ReactNode {
  return <mark>{drawn}</mark>
}

interface LeafProps {
  leaf: LeafPart
  text: string
  /** Whether a word goes on behind it that may be parted here. */
  isParted: boolean
}

function Leaf({ leaf, text, isParted }: LeafProps) {
  const { start, end } = leaf
  const offsets = { 'data-start': start, 'data-end': end, 'data-atomic': leaf.atomic ? '' : undefined }
  if (leaf.kind === 'math') {
    const { tex, display, text: reading } = leaf
    const source = text.slice(start, end)
    return <Formula {...offsets} tex={tex} isDisplay={display} reading={reading} source={source} />
  }
  const className = isParted ? styles.parted : leaf.kind === 'unknown-macro' ? styles.unread : undefined
  return (
    <span {...offsets} className={className}>
      {leaf.text}
    </span>
  )
}

/** The element of each style; a link is drawn around its whole run instead. */
const styleTags = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
  link: null,
} as const

function wrapInStyle(inner: ReactNode, style: InlineStyle): ReactNode {
  const Tag = styleTags[style]
  return Tag ? <Tag>{inner}</Tag> : inner
}

function keyOf(part: Part): string {
  return part.kind === 'hidden' ? part.key : `${part.leaf.start}`
}

function firstOffset(paragraph: Paragraph): number {
  for (const run of paragraph) for (const part of run.parts) if (part.kind === 'leaf') return part.leaf.start
  return 0
}
