import type { EditorState } from '@codemirror/state'
import type { EditorView, TooltipView } from '@codemirror/view'
import type { Offers } from './note-offers.ts'

interface OfferListDoor {
  read(state: EditorState): Offers | null
  /** The pointer is on an offer. */
  onPoint(at: number): void
  onTake(at: number): void
}

/** The list of what is offered, below the caret. The editor keeps the focus. */
export function offerList(view: EditorView, { read, onPoint, onTake }: OfferListDoor): TooltipView {
  const dom = document.createElement('ul')
  dom.id = 'note-offers'
  dom.className = 'cm-offers'
  dom.setAttribute('role', 'listbox')
  dom.setAttribute('aria-label', 'Offers')
  // It scrolls, and what scrolls must be reached by keyboard.
  dom.tabIndex = 0
  let drawn: Offers['list'] | null = null
  const draw = (state: EditorState) => {
    const offers = read(state)
    if (offers === null) return
    if (offers.list !== drawn) {
      drawn = offers.list
      dom.replaceChildren(...offers.list.map((_, index) => line(offers, index)))
    }
    for (const [index, child] of [...dom.children].entries()) {
      child.setAttribute('aria-selected', `${index === offers.at}`)
      if (index === offers.at) child.scrollIntoView({ block: 'nearest' })
    }
  }
  const line = ({ list }: Offers, index: number): HTMLElement => {
    const option = document.createElement('li')
    option.id = `note-offer-${index}`
    option.setAttribute('role', 'option')
    option.append(part('cm-offer-title', list[index]?.title), part('cm-offer-detail', list[index]?.detail))
    // A list that opens under a pointer at rest is not pointed at.
    option.addEventListener('pointermove', ({ movementX, movementY }) => {
      if ((movementX !== 0 || movementY !== 0) && read(view.state)?.at !== index) onPoint(index)
    })
    // Before the editor loses the focus.
    option.addEventListener('mousedown', (event) => {
      event.preventDefault()
      onTake(index)
    })
    return option
  }
  draw(view.state)
  return { dom, update: ({ state }) => draw(state) }
}

function part(className: string, text: string | undefined): HTMLElement {
  const made = document.createElement('span')
  made.className = className
  made.textContent = text ?? ''
  return made
}
