import { indentLess, indentMore } from '@codemirror/commands'
import { syntaxTree } from '@codemirror/language'
import { type ChangeSpec, EditorSelection, type EditorState } from '@codemirror/state'
import type { Command, EditorView, KeyBinding } from '@codemirror/view'
import { noteLinkAt } from '../../../shared/notes/note-link.ts'
import { followLink } from './follow-link.ts'

/** Keys that format what is selected, or the word at the caret, and that move lines of lists in and out. */
export const formatKeys: readonly KeyBinding[] = [
  { key: 'Mod-b', run: toggle('**') },
  { key: 'Mod-i', run: toggle('*') },
  { key: 'Mod-e', run: toggle('`') },
  { key: 'Shift-Mod-k', run: makeLink },
  { key: 'Tab', run: inList(indentMore), shift: inList(indentLess) },
]

/** Goes where the link at the caret leads. @returns whether there is one */
export function followAtCaret({ state }: EditorView): boolean {
  const { head } = state.selection.main
  for (let node = syntaxTree(state).resolveInner(head, -1); ; ) {
    if (node.name === 'NoteLink') {
      const link = noteLinkAt(state.sliceDoc(node.from, node.to), 0)
      if (link !== null) void followLink(link)
      return link !== null
    }
    const { parent } = node
    if (parent === null) break
    node = parent
  }
  const line = state.doc.lineAt(head)
  const before = line.text.lastIndexOf('[[', head - line.from)
  const link = before < 0 ? null : noteLinkAt(line.text, before)
  if (link === null || line.from + link.end < head) return false
  void followLink(link)
  return true
}

/** Puts marks around each selection, or around the word at the caret; where they stand already, takes them off. */
function toggle(mark: string): Command {
  return (view) => {
    const { state } = view
    view.dispatch(
      state.changeByRange((range) => {
        const word = range.empty ? state.wordAt(range.head) : null
        const { from, to } = word ?? range
        const size = mark.length
        if (isMarked(state, from, to, mark)) {
          return {
            changes: [
              { from: from - size, to: from },
              { from: to, to: to + size },
            ],
            range: EditorSelection.range(range.anchor - size, range.head - size),
          }
        }
        const changes: ChangeSpec = [
          { from, insert: mark },
          { from: to, insert: mark },
        ]
        return { changes, range: EditorSelection.range(range.anchor + size, range.head + size) }
      }),
      { userEvent: 'input.format', scrollIntoView: true },
    )
    return true
  }
}

function isMarked(state: EditorState, from: number, to: number, mark: string): boolean {
  const { length } = mark
  const before = state.sliceDoc(Math.max(0, from - length - 2), from)
  const after = state.sliceDoc(to, to + length + 2)
  if (!before.endsWith(mark) || !after.startsWith(mark)) return false
  // Two stars are not one star twice: what is strong is not emphasis.
  if (mark !== '*') return true
  const stars = /\*+$/.exec(before)?.[0].length ?? 0
  return stars % 2 === 1
}

/** Makes a link of what is selected, the caret where its address goes. */
function makeLink(view: EditorView): boolean {
  const { state } = view
  view.dispatch(
    state.changeByRange(({ from, to }) => {
      const words = state.sliceDoc(from, to)
      const isAddress = /^https?:\/\/\S+$/.test(words)
      const insert = isAddress ? `[](${words})` : `[${words}]()`
      const caret = isAddress || words === '' ? from + 1 : from + insert.length - 1
      return { changes: { from, to, insert }, range: EditorSelection.cursor(caret) }
    }),
    { userEvent: 'input.format', scrollIntoView: true },
  )
  return true
}

/** Elsewhere Tab goes on to what comes next in the window, as it does everywhere. */
function inList(command: Command): Command {
  return (view) => {
    const { state } = view
    const line = state.doc.lineAt(state.selection.main.head)
    return /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line.text) && command(view)
  }
}
