import { syntaxTree } from '@codemirror/language'
import { type EditorState, type Extension, type Range, StateEffect } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'
import type { SyntaxNodeRef } from '@lezer/common'
import { noteLinkAt } from '../../../shared/notes/note-link.ts'
import { linkedThing, useLinkTitles } from './link-titles.ts'
import { BulletWidget, FormulaWidget, LinkWidget, RuleWidget, TaskWidget } from './live-widgets.tsx'

/** So many parts of the syntax are drawn at once; a note that has more in sight shows the rest as it was typed. */
const PARTS_DRAWN = 3000

/** Says that what links lead to is known better. */
const linksKnown = StateEffect.define<null>()

/**
 * Draws the Markdown of what is in sight: marks of the syntax are hidden where the caret is not, links say what they lead
 * to, formulas are typeset. Only decorations: the text stays as it was typed.
 */
export function liveFormatting(): Extension {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet
      readonly stop: () => void

      constructor(view: EditorView) {
        this.decorations = decorationsOf(view)
        this.stop = useLinkTitles.subscribe(() => view.dispatch({ effects: linksKnown.of(null) }))
      }

      update(update: ViewUpdate): void {
        const isParsed = syntaxTree(update.state) !== syntaxTree(update.startState)
        const isTold = update.transactions.some(({ effects }) => effects.some((one) => one.is(linksKnown)))
        if (update.docChanged || update.viewportChanged || update.selectionSet || isParsed || isTold)
          this.decorations = decorationsOf(update.view)
      }

      destroy(): void {
        this.stop()
      }
    },
    { decorations: (plugin) => plugin.decorations },
  )
}

function decorationsOf({ state, visibleRanges }: EditorView): DecorationSet {
  const found: Range<Decoration>[] = []
  let count = 0
  for (const { from, to } of visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter: (node) => {
        count += 1
        if (count > PARTS_DRAWN) return false
        return drawNode(state, node, found)
      },
    })
  }
  return Decoration.set(found, true)
}

/** Adds how a part of the syntax is drawn. @returns false where what is inside of it is not looked at */
function drawNode(state: EditorState, node: SyntaxNodeRef, found: Range<Decoration>[]): boolean {
  const { name, from, to } = node
  const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1]
  if (heading !== undefined) eachLine(state, from, to, found, `cm-heading cm-heading-${heading}`)
  switch (name) {
    case 'Blockquote':
      eachLine(state, from, to, found, 'cm-quote')
      break
    case 'FencedCode':
    case 'CodeBlock':
      eachLine(state, from, to, found, 'cm-code')
      return false
    case 'HeaderMark':
      if (node.node.parent?.name.startsWith('ATX')) hideOnLine(state, from, to, found)
      break
    case 'QuoteMark':
      hideOnLine(state, from, to, found)
      break
    case 'EmphasisMark':
    case 'StrikethroughMark':
    case 'CodeMark': {
      const parent = node.node.parent
      if (parent && !isTouched(state, parent.from, parent.to)) hide(from, to, found)
      break
    }
    case 'Escape':
      if (!isTouched(state, from, to)) hide(from, from + 1, found)
      break
    case 'ListMark':
      drawListMark(state, node, found)
      break
    case 'TaskMarker':
      drawTask(state, from, to, found)
      break
    case 'HorizontalRule':
      if (!isTouched(state, from, to)) replace(from, to, new RuleWidget(), found)
      break
    case 'Link':
      drawLink(state, node, found)
      break
    case 'NoteTag':
      found.push(tagLook.range(from, to))
      break
    case 'NoteLink':
      drawNoteLink(state, from, to, found)
      break
    case 'Formula':
      drawFormula(state, from, to, found)
      break
  }
  return true
}

const tagLook = Decoration.mark({ class: 'cm-tag' })
const hidden = Decoration.replace({})

/** Whether the caret or a selection is in a range, or at its edge. */
function isTouched(state: EditorState, from: number, to: number): boolean {
  return state.selection.ranges.some((range) => range.from <= to && range.to >= from)
}

function hide(from: number, to: number, found: Range<Decoration>[]): void {
  if (to > from) found.push(hidden.range(from, to))
}

function replace(from: number, to: number, widget: WidgetOf, found: Range<Decoration>[]): void {
  found.push(Decoration.replace({ widget }).range(from, to))
}

type WidgetOf = BulletWidget | FormulaWidget | LinkWidget | RuleWidget | TaskWidget

/** Hides a mark at the beginning of a line, with the blank after it, while the caret is on another line. */
function hideOnLine(state: EditorState, from: number, to: number, found: Range<Decoration>[]): void {
  const line = state.doc.lineAt(from)
  if (isTouched(state, line.from, line.to)) return
  const hasBlank = to < line.to && state.sliceDoc(to, to + 1) === ' '
  hide(from, hasBlank ? to + 1 : to, found)
}

/** Gives a look to each line of a block, of those that a screen may hold. */
function eachLine(
  state: EditorState,
  from: number,
  to: number,
  found: Range<Decoration>[],
  look: string,
): void {
  const decoration = Decoration.line({ class: look })
  const first = state.doc.lineAt(from).number
  const last = Math.min(state.doc.lineAt(to).number, first + PARTS_DRAWN)
  for (let number = first; number <= last; number += 1)
    found.push(decoration.range(state.doc.line(number).from))
}

function drawListMark(state: EditorState, node: SyntaxNodeRef, found: Range<Decoration>[]): void {
  const { from, to } = node
  if (node.node.parent?.getChild('Task')) {
    // The box says that it is a list.
    if (!isTouched(state, from, to)) hide(from, state.sliceDoc(to, to + 1) === ' ' ? to + 1 : to, found)
    return
  }
  if (/[-*+]/.test(state.sliceDoc(from, to)) && !isTouched(state, from, to))
    replace(from, to, new BulletWidget(), found)
}

function drawTask(state: EditorState, from: number, to: number, found: Range<Decoration>[]): void {
  if (isTouched(state, from, to - 1)) return
  const isDone = /x/i.test(state.sliceDoc(from, to))
  replace(from, to, new TaskWidget(isDone), found)
  const line = state.doc.lineAt(to)
  if (isDone && line.to > to + 1) found.push(Decoration.mark({ class: 'cm-done' }).range(to + 1, line.to))
}

/** A link with an address shows its words alone; the address is told when the pointer rests on it. */
function drawLink(state: EditorState, node: SyntaxNodeRef, found: Range<Decoration>[]): void {
  const address = node.node.getChild('URL')
  const [open, close] = node.node.getChildren('LinkMark')
  if (!address || !open || !close || close.from === open.to) return
  if (isTouched(state, node.from, node.to)) return
  hide(open.from, open.to, found)
  hide(close.from, node.to, found)
  const url = state.sliceDoc(address.from, address.to)
  const look = Decoration.mark({ class: 'cm-link', attributes: { title: url, 'data-url': url } })
  found.push(look.range(open.to, close.from))
}

function drawNoteLink(state: EditorState, from: number, to: number, found: Range<Decoration>[]): void {
  const link = noteLinkAt(state.sliceDoc(from, to), 0)
  if (link === null || isTouched(state, from + 1, to - 1)) return
  const thing = linkedThing(link)
  const title = thing?.title ?? link.label
  const isGone = thing !== undefined && thing.title === null
  replace(from, to, new LinkWidget(link.kind, link.id, title, isGone), found)
}

/** One over several lines is drawn elsewhere: only what does not depend on what is in sight may take lines away. */
function drawFormula(state: EditorState, from: number, to: number, found: Range<Decoration>[]): void {
  const source = state.sliceDoc(from, to)
  if (isTouched(state, from + 1, to - 1)) found.push(Decoration.mark({ class: 'cm-formula' }).range(from, to))
  else if (!source.includes('\n')) replace(from, to, new FormulaWidget(source), found)
}
