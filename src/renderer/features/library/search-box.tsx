import { BookmarkPlus, Search, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { runCommand } from '../../state/commands.ts'
import { showPane } from '../../state/pane-store.ts'
import { usePlace } from '../../state/place-store.ts'
import { CommandKeys } from '../help/index.ts'
import { focusList, focusSearch, searchAttribute } from './focus.ts'
import { chooseAt } from './list-cursor.ts'
import { useList } from './list-store.ts'
import { isSameSubject } from './listed-order.ts'
import styles from './search-box.module.css'
import { leaveSearch, QUERY_LIMIT, search } from './searching.ts'

/** Where one searches; what it finds is listed below as one types. */
export function SearchBox() {
  const query = usePlace((place) => place.query)
  return (
    <div className={styles.box}>
      <Search aria-hidden />
      <input
        {...searchAttribute}
        type="search"
        className={styles.input}
        aria-label="Search titles and abstracts"
        placeholder="Search titles and abstracts"
        title={'Narrow it by tag:name or in:"collection"'}
        autoComplete="off"
        spellCheck={false}
        maxLength={QUERY_LIMIT}
        value={query}
        onChange={(event) => search(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {query === '' ? (
        <CommandKeys id="search.focus" />
      ) : (
        <>
          <button
            type="button"
            className={styles.clear}
            aria-label="Keep this search"
            title="Keep this search"
            onClick={() => runCommand('search.keep')}
          >
            <BookmarkPlus aria-hidden />
          </button>
          <button type="button" className={styles.clear} aria-label="Clear the search" onClick={clear}>
            <X aria-hidden />
          </button>
        </>
      )}
    </div>
  )
}

function clear(): void {
  search('')
  focusSearch()
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Escape') leaveSearch()
  else if (event.key === 'ArrowDown') goIntoResults()
  else if (event.key === 'Enter') openFirst()
  else return
  event.preventDefault()
}

/** Goes on in the list: at its first paper after a search, else where one was. */
function goIntoResults(): void {
  const { order, cursor } = useList.getState()
  if (usePlace.getState().query !== '' || (order !== null && cursor === null)) chooseFirst()
  else focusList()
}

/** Where there is room for one pane, the paper takes it. */
function openFirst(): void {
  chooseFirst()
  showPane('reader')
}

/** Chooses the best match of what was typed, as soon as it is found. */
function chooseFirst(): void {
  focusList()
  const { query, source } = usePlace.getState()
  const { order } = useList.getState()
  if (order !== null && isSameSubject(order, { query, source })) {
    chooseAt(0)
    return
  }
  const stop = useList.subscribe((list) => {
    const place = usePlace.getState()
    if (place.query !== query || place.source !== source) return stop()
    if (list.order === null || !isSameSubject(list.order, { query, source })) return
    stop()
    chooseAt(0)
  })
}
