import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** How the editor of notes looks: as the drawn note does, as far as an editor can. */
export const editorLooks = EditorView.theme({
  '&': { color: 'inherit', backgroundColor: 'transparent', fontSize: 'inherit' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflow: 'visible' },
  '.cm-content': { padding: '0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '1.5px' },
  '.cm-placeholder': { color: 'var(--ink-3)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-wash)',
  },
  '.cm-heading': { fontWeight: '650' },
  '.cm-heading-1': { fontSize: '1.25em', lineHeight: '1.4' },
  '.cm-heading-2': { fontSize: '1.12em', lineHeight: '1.4' },
  '.cm-quote': { borderLeft: '2px solid var(--line)', paddingLeft: '0.8em', color: 'var(--ink-2)' },
  '.cm-code': { fontFamily: 'var(--mono)', fontSize: '0.92em' },
  '.cm-bullet': { display: 'inline-block', color: 'var(--ink-3)' },
  '.cm-rule': {
    display: 'inline-block',
    width: '100%',
    borderTop: '1px solid var(--line)',
    verticalAlign: 'middle',
  },
  '.cm-task': {
    width: '1em',
    height: '1em',
    margin: '0 0.35em 0 0',
    verticalAlign: '-0.1em',
    cursor: 'pointer',
  },
  '.cm-task:checked': { accentColor: 'var(--accent)' },
  '.cm-done': { color: 'var(--ink-3)', textDecoration: 'line-through' },
  '.cm-link': {
    color: 'var(--accent)',
    textDecoration: 'underline',
    textDecorationColor: 'color-mix(in srgb, var(--accent) 40%, transparent)',
    textUnderlineOffset: '0.18em',
    cursor: 'pointer',
  },
  '.cm-link[data-kind="mark"]::before': { content: '"“"' },
  '.cm-link[data-kind="mark"]::after': { content: '"”"' },
  '.cm-gone': { color: 'var(--ink-3)', textDecoration: 'line-through' },
  '.cm-tag': { color: 'var(--accent)' },
  '.cm-formula': { fontFamily: 'var(--mono)', fontSize: '0.92em', color: 'var(--ink-2)' },
  '.cm-formula-drawn': { cursor: 'text' },
  '.cm-tooltip': {
    zIndex: 'var(--z-tooltip)',
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow)',
  },
  '.cm-tooltip.cm-offers': {
    width: 'min(420px, 90vw)',
    maxHeight: '296px',
    margin: '4px 0',
    overflow: 'auto',
    padding: '4px',
    listStyle: 'none',
    font: '400 13px / 1.4 var(--sans)',
  },
  '.cm-offers > li': { borderRadius: '5px', padding: '4px 8px', cursor: 'pointer' },
  '.cm-offers > li[aria-selected="true"]': { backgroundColor: 'var(--accent-wash)' },
  '.cm-offers span': {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '.cm-offer-detail': { color: 'var(--ink-2)', fontSize: '11.5px' },
})

/** How parts of the syntax look where they stand as they were typed. */
export const markdownLooks = HighlightStyle.define([
  { tag: tags.strong, fontWeight: '650' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.monospace, fontFamily: 'var(--mono)', fontSize: '0.92em' },
  { tag: [tags.link, tags.url], color: 'var(--accent)' },
  { tag: tags.processingInstruction, color: 'var(--ink-3)' },
])
