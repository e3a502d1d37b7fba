import type { Piece, PieceMatch } from './match-pieces.ts'

/** A piece of a block and what draws it: a node of text, or the wrapper of a formula. */
export interface DrawnPiece extends Piece {
  readonly node: Text | HTMLElement
}

/** Text that reads on without a break: a paragraph, the entry of a list, a heading. */
export type DrawnBlock = readonly DrawnPiece[]

/** What can be searched, marked by the one who draws it. */
export const FINDABLE = '[data-findable]'

/** What is no text of the paper: buttons that only name what they do, words for screen readers, text being edited. */
const PASSED_OVER =
  '[data-unseen], [aria-hidden="true"], kbd, svg, [role="status"], [contenteditable="true"], [hidden], button:not(:has([data-start]))'

/** The text inside an element as it is drawn, block by block. What is not shown is left out. */
export function readBlocks(root: HTMLElement): DrawnBlock[] {
  const blocks: DrawnPiece[][] = []
  let current: Element | null = null
  const add = (piece: DrawnPiece, parent: Element) => {
    const block = blockOf(parent)
    if (block !== current) blocks.push([])
    current = block
    blocks.at(-1)?.push(piece)
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text) return node.data === '' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
    if (!(node instanceof HTMLElement) || node.matches(PASSED_OVER) || !node.checkVisibility())
      return NodeFilter.FILTER_REJECT
    return isFormula(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP
  })
  for (let node = walker.nextNode(); node !== null; ) {
    const parent = node.parentElement ?? root
    if (node instanceof Text) add({ node, text: node.data, tex: null }, parent)
    else if (node instanceof HTMLElement) add(formulaPiece(node), parent)
    node = node instanceof Text ? walker.nextNode() : nextAfter(walker, node)
  }
  return blocks
}

/** The drawn text of a match, as ranges that may be painted. Formulas are left out: see `formulasOf`. */
export function textRangesOf(block: DrawnBlock, match: PieceMatch): StaticRange[] {
  return piecesOf(block, match).flatMap(({ piece: { node }, start, end }) =>
    node instanceof Text
      ? new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })
      : [],
  )
}

/** The wrappers of the formulas in a match. */
export function formulasOf(block: DrawnBlock, match: PieceMatch): HTMLElement[] {
  return piecesOf(block, match).flatMap(({ piece: { node } }) => (node instanceof Text ? [] : node))
}

/** A match as one range of the page, formulas whole; null where its nodes have gone. */
export function rangeOf(block: DrawnBlock, match: PieceMatch): Range | null {
  const [first, last] = [block[match.first]?.node, block[match.last]?.node]
  if (!first?.isConnected || !last?.isConnected) return null
  const range = document.createRange()
  if (first instanceof Text) range.setStart(first, Math.min(match.start, first.length))
  else range.setStartBefore(first)
  if (last instanceof Text) range.setEnd(last, Math.min(match.end, last.length))
  else range.setEndAfter(last)
  return range
}

function piecesOf(block: DrawnBlock, { first, start, last, end }: PieceMatch) {
  return block.slice(first, last + 1).map((piece, index) => ({
    piece,
    start: index === 0 ? start : 0,
    end: index === last - first ? end : piece.text.length,
  }))
}

function isFormula({ dataset }: HTMLElement): boolean {
  return dataset.kind === 'math'
}

/** A formula by its letters, in the order in which they are spoken, and by its source, which the typesetter notes. */
function formulaPiece(node: HTMLElement): DrawnPiece {
  const tex = node.querySelector('annotation')?.textContent ?? ''
  const letters = node.querySelector('semantics > :first-child')?.textContent ?? node.textContent ?? ''
  return { node, text: letters, tex }
}

function nextAfter(walker: TreeWalker, formula: Node): Node | null {
  let next = walker.nextNode()
  while (next !== null && formula.contains(next)) next = walker.nextNode()
  return next
}

/** The nearest element around that does not flow with the text before and after it. */
function blockOf(element: Element): Element {
  let block = element
  while (block.parentElement !== null && getComputedStyle(block).display === 'inline')
    block = block.parentElement
  return block
}
