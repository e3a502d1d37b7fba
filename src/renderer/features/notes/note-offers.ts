import { syntaxTree } from '@codemirror/language'
import { type EditorState, type Extension, Prec, StateEffect, StateField } from '@codemirror/state'
import { EditorView, keymap, showTooltip, type Tooltip, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { offerList } from './offer-list.ts'
import { fetchOffers, type Offer } from './offer-source.ts'
import { type WantedOffer, wantedOffer } from './wanted-offer.ts'

/** What is offered at the caret: `from` is where what is typed begins in the note. */
export interface Offers {
  readonly wanted: WantedOffer
  readonly from: number
  readonly list: readonly Offer[]
  /** The one that Enter takes. */
  readonly at: number
}

const setOffers = StateEffect.define<Offers | null>()
const moveTo = StateEffect.define<number>()

/** Offers what can be linked to after `[[`, and tags after a hash: arrows choose, Enter or Tab takes, Escape closes. */
export function noteOffers(): Extension {
  return [
    offersField,
    fetching,
    Prec.highest(
      keymap.of([
        { key: 'ArrowDown', run: (view) => step(view, 1) },
        { key: 'ArrowUp', run: (view) => step(view, -1) },
        { key: 'Enter', run: takeCurrent },
        { key: 'Tab', run: takeCurrent },
        // Stopped here, or what lies below would be closed as well.
        { key: 'Escape', run: close, stopPropagation: true },
      ]),
    ),
  ]
}

const offersField = StateField.define<Offers | null>({
  create: () => null,
  update(offers, { effects, state, docChanged, selection }) {
    let next = offers
    for (const effect of effects) {
      if (effect.is(setOffers)) next = effect.value
      if (effect.is(moveTo) && next !== null) next = { ...next, at: effect.value }
    }
    // What was offered for less than is typed by now stays until there is better, so that nothing flickers.
    if (next !== null && (docChanged || selection !== undefined) && wantedAt(state)?.from !== next.from)
      return null
    return next
  },
  provide: (field) => [
    showTooltip.from(field, (offers) =>
      offers === null || offers.list.length === 0 ? null : tooltip(offers.from),
    ),
    EditorView.contentAttributes.from(field, (offers) =>
      offers === null || offers.list.length === 0
        ? {}
        : {
            'aria-autocomplete': 'list',
            'aria-controls': 'note-offers',
            'aria-activedescendant': `note-offer-${offers.at}`,
          },
    ),
  ],
})

function tooltip(pos: number): Tooltip {
  return {
    pos,
    above: false,
    create: (view) =>
      offerList(view, {
        read: (state) => state.field(offersField),
        onPoint: (at) => view.dispatch({ effects: moveTo.of(at) }),
        onTake: (at) => take(view, at),
      }),
  }
}

/** Fetches what is offered whenever something else is asked for; a late answer never lands on a newer one. */
const fetching = ViewPlugin.fromClass(
  class {
    asked = ''
    hasFailed = false

    update({ view, state, docChanged, selectionSet }: ViewUpdate): void {
      if (!docChanged && !selectionSet) return
      const wanted = wantedAt(state)
      // Moving through a text opens nothing; typing does.
      if (wanted === null || (!docChanged && state.field(offersField) === null)) {
        this.asked = ''
        return
      }
      const key = `${wanted.from} ${wanted.wanted.kind} ${wanted.wanted.query}`
      if (key === this.asked) return
      this.asked = key
      void this.fetch(view, key, wanted)
    }

    async fetch(
      view: EditorView,
      key: string,
      { from, wanted }: { from: number; wanted: WantedOffer },
    ): Promise<void> {
      const list = await fetchOffers(wanted).catch(() => [])
      if (this.asked === key) view.dispatch({ effects: setOffers.of({ wanted, from, list, at: 0 }) })
    }

    destroy(): void {
      this.asked = ''
    }
  },
)

/** What the caret asks for, and where that begins in the note; nothing inside of code, formulas and addresses. */
function wantedAt(state: EditorState): { from: number; wanted: WantedOffer } | null {
  const { main } = state.selection
  if (!main.empty) return null
  const line = state.doc.lineAt(main.head)
  const wanted = wantedOffer(line.text.slice(0, main.head - line.from))
  if (wanted === null) return null
  const from = line.from + wanted.from
  for (let node = syntaxTree(state).resolveInner(from + 1, -1); ; ) {
    if (/Code|Formula|URL|Autolink/.test(node.name)) return null
    if (node.parent === null) return { from, wanted }
    node = node.parent
  }
}

function step(view: EditorView, by: 1 | -1): boolean {
  const offers = view.state.field(offersField)
  if (offers === null || offers.list.length === 0) return false
  const { length } = offers.list
  view.dispatch({ effects: moveTo.of((offers.at + by + length) % length) })
  return true
}

function takeCurrent(view: EditorView): boolean {
  const offers = view.state.field(offersField)
  return offers !== null && take(view, offers.at)
}

/** Puts an offer in the place of what was typed, and of closing brackets that stand there already. */
function take(view: EditorView, at: number): boolean {
  const { state } = view
  const offers = state.field(offersField)
  const offer = offers?.list[at]
  if (offers === null || offer === undefined) return false
  const to = state.selection.main.head
  const isClosed = offers.wanted.kind === 'link' && state.sliceDoc(to, to + 2) === ']]'
  view.dispatch({
    changes: { from: offers.from, to: isClosed ? to + 2 : to, insert: offer.insert },
    selection: { anchor: offers.from + offer.insert.length },
    effects: setOffers.of(null),
    userEvent: 'input.complete',
    scrollIntoView: true,
  })
  return true
}

function close(view: EditorView): boolean {
  const offers = view.state.field(offersField)
  if (offers === null || offers.list.length === 0) return false
  view.dispatch({ effects: setOffers.of(null) })
  return true
}
