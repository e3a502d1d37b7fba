import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { NOTE_LENGTH_LIMIT } from '../../../shared/model/note-limit.ts'

/** What a note's editor is given. */
export interface EditorOptions {
  parent: HTMLElement
  body: string
  /** The editor's name for a screen reader. */
  name: string
  onTyped(body: string): void
  /** What was typed or pasted last was left out: with it the note would be longer than a note may be. */
  onTooLong(): void
  /** The person is done: Escape, or Ctrl/Cmd+Enter. */
  onDone(): void
  /** The focus of the keyboard went elsewhere in the window. */
  onBlur(): void
}

/** Puts a Markdown editor into `parent` and gives it the focus, the caret at the end. Returns how to take it away. */
export function createEditor(options: EditorOptions): () => void {
  const { parent, body, name, onTyped, onTooLong, onDone, onBlur } = options
  const done = () => {
    onDone()
    return true
  }
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: body,
      selection: { anchor: body.length },
      extensions: [
        EditorView.cspNonce.of(nonce()),
        keymap.of([
          { key: 'Escape', run: done },
          { key: 'Mod-Enter', run: done },
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        history(),
        drawSelection(),
        markdown(),
        syntaxHighlighting(markdownLooks),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': name, spellcheck: 'true' }),
        placeholder('Markdown, saved as you type'),
        EditorState.changeFilter.of(({ newDoc, startState }) => {
          if (newDoc.length <= Math.max(NOTE_LENGTH_LIMIT, startState.doc.length)) return true
          onTooLong()
          return false
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onTyped(update.state.doc.toString())
        }),
        EditorView.domEventHandlers({
          // The window losing the focus is not leaving the note; going elsewhere inside it is.
          blur: () => {
            if (document.hasFocus()) onBlur()
          },
        }),
        looks,
      ],
    }),
  })
  view.focus()
  return () => view.destroy()
}

/** The nonce under which the page's policy lets an editor bring its own styles. */
function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}

const looks = EditorView.theme({
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
})

const markdownLooks = HighlightStyle.define([
  { tag: tags.strong, fontWeight: '650' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.heading, fontWeight: '650' },
  { tag: tags.monospace, fontFamily: 'var(--mono)', fontSize: '0.92em' },
  { tag: [tags.link, tags.url], color: 'var(--accent)' },
  { tag: tags.quote, color: 'var(--ink-2)' },
  { tag: tags.processingInstruction, color: 'var(--ink-3)' },
])
