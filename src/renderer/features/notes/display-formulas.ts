import { syntaxTree } from '@codemirror/language'
import { type EditorState, type Extension, type Range, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { FormulaWidget } from './live-widgets.tsx'

/** A note that is longer shows formulas over several lines as they were typed: all of it is looked through at each key. */
const LOOKED_THROUGH = 100_000

/** Draws formulas that go over several lines, where the caret is not in them. */
export function displayFormulas(): Extension {
  return StateField.define<DecorationSet>({
    create: formulasOf,
    update: (drawn, { state, startState, docChanged, selection }) =>
      docChanged || selection !== undefined || syntaxTree(state) !== syntaxTree(startState)
        ? formulasOf(state)
        : drawn,
    provide: (field) => EditorView.decorations.from(field),
  })
}

function formulasOf(state: EditorState): DecorationSet {
  const found: Range<Decoration>[] = []
  if (state.doc.length > LOOKED_THROUGH) return Decoration.none
  syntaxTree(state).iterate({
    enter: ({ name, from, to }) => {
      if (name !== 'Formula') return
      const source = state.sliceDoc(from, to)
      const isTouched = state.selection.ranges.some((range) => range.from < to && range.to > from)
      if (source.includes('\n') && !isTouched)
        found.push(Decoration.replace({ widget: new FormulaWidget(source) }).range(from, to))
    },
  })
  return Decoration.set(found)
}
