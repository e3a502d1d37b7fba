import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type CSSProperties, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useLayer } from '../../state/layers.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { CommandKeys } from '../help/index.ts'
import { FINDABLE } from './drawn-blocks.ts'
import styles from './find-bar.module.css'
import { closeFind, findAgain, findWords, stepFind, useFinding, WORDS_LIMIT } from './find-store.ts'
import { countWords, wrapWords } from './find-words.ts'

/** Where one types what to find in the text on screen. It lies over the text, in whatever holds that. */
export function FindBar() {
  const host = useFinding((finding) => finding.host)
  return host === null ? null : createPortal(<Bar host={host} />, host)
}

function Bar({ host }: { host: HTMLElement }) {
  const { words, matches, current, wrapped } = useFinding()
  const bar = useRef<HTMLElement>(null)
  useLayer(true, closeFind)
  useTextInStep(host, bar)
  const count = countWords(words, matches.length, current)
  const style = { '--above': `${heightAbove(host)}px` } as CSSProperties
  return (
    <search
      ref={bar}
      className={styles.bar}
      style={style}
      aria-label="Find in this paper"
      onKeyDown={onKeyDown}
    >
      <WordsField words={words} />
      <p className={styles.count} role="status" data-missing={count === 'Not found' ? '' : undefined}>
        {count}
        {wrapped !== null && ' '}
        {wrapped !== null && <span className={styles.wrapped}>{wrapWords(wrapped)}</span>}
      </p>
      <IconButton
        label="The place before"
        keys={<CommandKeys id="find.previous" />}
        isDisabled={current < 0}
        onClick={() => stepFind(-1)}
      >
        <ChevronUp />
      </IconButton>
      <IconButton
        label="The next place"
        keys={<CommandKeys id="find.next" />}
        isDisabled={current < 0}
        onClick={() => stepFind(1)}
      >
        <ChevronDown />
      </IconButton>
      <IconButton label="Leave finding" onClick={closeFind}>
        <X />
      </IconButton>
    </search>
  )
}

function WordsField({ words }: { words: string }) {
  const field = useRef<HTMLInputElement>(null)
  const openings = useFinding((finding) => finding.openings)
  // Asked for again, it has the focus again, and what stands in it is typed over.
  // biome-ignore lint/correctness/useExhaustiveDependencies: that it was asked for is what makes it take the focus.
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [openings])
  return (
    <input
      ref={field}
      type="text"
      className={styles.field}
      aria-label="Find in this paper"
      placeholder="Find in this paper"
      autoComplete="off"
      spellCheck={false}
      maxLength={WORDS_LIMIT}
      value={words}
      onChange={(event) => findWords(event.target.value)}
    />
  )
}

/** How much of what holds the bar stands above the text, in CSS pixels: a heading, or a bar of buttons. */
function heightAbove(host: HTMLElement): number {
  const text = host.querySelector(FINDABLE)?.closest('[tabindex]')
  return text ? Math.max(0, text.getBoundingClientRect().top - host.getBoundingClientRect().top) : 0
}

/** The keys of the bar are not those of what lies below it; Escape would close a dialog as well. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return
  const isButton = event.target instanceof HTMLButtonElement
  const step = event.shiftKey ? -1 : 1
  if (event.key === 'Escape') closeFind()
  else if (event.key === 'F3' || (event.key === 'Enter' && !isButton)) stepFind(step)
  else {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
    return
  }
  event.preventDefault()
  event.stopPropagation()
}

/** Searches anew whenever the text is drawn anew, and ends when what is searched has gone. */
function useTextInStep(host: HTMLElement, bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const text = new MutationObserver((changes) => {
      if (changes.some(({ target }) => !bar.current?.contains(target))) findAgain()
    })
    text.observe(host, { childList: true, characterData: true, subtree: true })
    const page = new MutationObserver(() => {
      if (!host.isConnected) closeFind()
    })
    page.observe(document.body, { childList: true })
    return () => {
      text.disconnect()
      page.disconnect()
    }
  }, [host, bar])
}
