import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { syntaxHighlighting } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, keymap, placeholder, tooltips } from '@codemirror/view'
import { NOTE_LENGTH_LIMIT } from '../../../shared/model/note-limit.ts'
import { noteSyntax } from '../../../shared/notes/note-syntax.ts'
import { displayFormulas } from './display-formulas.ts'
import { editorLooks, markdownLooks } from './editor-looks.ts'
import { followAtCaret, formatKeys } from './format-keys.ts'
import { liveFormatting } from './live-formatting.ts'
import { noteOffers } from './note-offers.ts'

/** What a note's editor is given. */
export interface EditorOptions {
  parent: HTMLElement
  body: string
  /** The editor's name for a screen reader. */
  name: string
  onTyped(body: string): void
  /** What was typed or pasted last was left out: with it the note would be longer than a note may be. */
  onTooLong(): void
  /** The person is done: Escape, or Ctrl/Cmd+Enter where that follows no link. */
  onDone(): void
  /** Opens an address outside of the window. */
  onAddress(url: string): void
  /** The focus of the keyboard went elsewhere in the window. */
  onBlur(): void
}

/** Puts a Markdown editor into `parent` and gives it the focus, the caret at the end. Returns how to take it away. */
export function createEditor(options: EditorOptions): () => void {
  const { parent, body, name, onTyped, onTooLong, onDone, onAddress, onBlur } = options
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
        // The text is the note to the byte: a carriage return that came with it is a character of its line.
        EditorState.lineSeparator.of('\n'),
        EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, '\n')),
        keymap.of([
          { key: 'Escape', run: done },
          { key: 'Mod-Enter', run: (view) => followAtCaret(view) || done() },
          ...formatKeys,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        history(),
        drawSelection(),
        markdown({ extensions: noteSyntax, completeHTMLTags: false }),
        syntaxHighlighting(markdownLooks),
        liveFormatting(),
        displayFormulas(),
        noteOffers(),
        tooltips({ parent: parent.closest<HTMLElement>('[role="dialog"]') ?? document.body }),
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
          mousedown: ({ target, button }) => {
            const url = target instanceof Element && target.closest<HTMLElement>('[data-url]')?.dataset.url
            if (!url || button !== 0) return false
            onAddress(url)
            return true
          },
        }),
        editorLooks,
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
