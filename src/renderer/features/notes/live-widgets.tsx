import { type EditorView, WidgetType } from '@codemirror/view'
import { createRoot, type Root } from 'react-dom/client'
import type { NoteLinkKind } from '../../../shared/notes/note-link.ts'
import { formulaReader } from '../../../shared/text/formula-reader.ts'
import { Formula } from '../../ui/formula.tsx'
import { followLink } from './follow-link.ts'

/** The dot of a list. */
export class BulletWidget extends WidgetType {
  override eq(): boolean {
    return true
  }

  override toDOM(): HTMLElement {
    return element('span', 'cm-bullet', '•')
  }
}

/** A line across. */
export class RuleWidget extends WidgetType {
  override eq(): boolean {
    return true
  }

  override toDOM(): HTMLElement {
    return element('span', 'cm-rule', '')
  }
}

/** The box of a task; a click on it changes the text. */
export class TaskWidget extends WidgetType {
  readonly isDone: boolean

  constructor(isDone: boolean) {
    super()
    this.isDone = isDone
  }

  override eq(other: TaskWidget): boolean {
    return other.isDone === this.isDone
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = document.createElement('input')
    box.type = 'checkbox'
    box.className = 'cm-task'
    box.checked = this.isDone
    box.tabIndex = -1
    box.setAttribute('aria-label', this.isDone ? 'Done' : 'To do')
    // The text says whether it is done; the box only follows.
    box.addEventListener('mousedown', (event) => {
      event.preventDefault()
      const from = view.posAtDOM(box)
      view.dispatch({
        changes: { from: from + 1, to: from + 2, insert: this.isDone ? ' ' : 'x' },
        userEvent: 'input.task',
      })
    })
    box.addEventListener('click', (event) => event.preventDefault())
    return box
  }

  override ignoreEvent(): boolean {
    return true
  }
}

/** A link to something in the library, by what that is called now; struck where it has gone. */
export class LinkWidget extends WidgetType {
  readonly kind: NoteLinkKind
  readonly id: string
  readonly title: string
  readonly isGone: boolean

  constructor(kind: NoteLinkKind, id: string, title: string, isGone: boolean) {
    super()
    this.kind = kind
    this.id = id
    this.title = title
    this.isGone = isGone
  }

  override eq(other: LinkWidget): boolean {
    const { kind, id, title, isGone } = other
    return kind === this.kind && id === this.id && title === this.title && isGone === this.isGone
  }

  override toDOM(): HTMLElement {
    const link = element('span', this.isGone ? 'cm-gone' : 'cm-link', this.title || `a ${this.kind}`)
    link.dataset.kind = this.kind
    link.setAttribute('role', 'link')
    link.title = this.isGone ? 'What this links to is no longer in the library' : 'Click to go there'
    link.addEventListener('mousedown', (event) => {
      event.preventDefault()
      void followLink(this)
    })
    return link
  }

  override ignoreEvent(): boolean {
    return true
  }
}

/** A formula, typeset as everywhere. A click on it leads into its source. */
export class FormulaWidget extends WidgetType {
  readonly source: string
  #root: Root | null = null

  constructor(source: string) {
    super()
    this.source = source
  }

  override eq(other: FormulaWidget): boolean {
    return other.source === this.source
  }

  override toDOM(view: EditorView): HTMLElement {
    const host = element('span', 'cm-formula-drawn', '')
    const formula = formulaReader(this.source)(0)
    const { tex = this.source, display = false, text = this.source } = formula ?? {}
    this.#root = createRoot(host)
    this.#root.render(<Formula tex={tex} isDisplay={display} reading={text} source={this.source} />)
    const sizes = new ResizeObserver(() => view.requestMeasure())
    sizes.observe(host)
    host.addEventListener('mousedown', (event) => {
      event.preventDefault()
      view.dispatch({ selection: { anchor: view.posAtDOM(host) + 1 } })
      view.focus()
    })
    return host
  }

  override destroy(): void {
    const root = this.#root
    // Not while React draws: a note may be taken off the page by it.
    if (root) queueMicrotask(() => root.unmount())
  }

  override ignoreEvent(): boolean {
    return true
  }
}

function element(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}
