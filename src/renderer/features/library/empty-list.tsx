import type { ReactNode } from 'react'
import { KeyHint } from '../help/index.ts'
import styles from './empty-list.module.css'
import { isSearch, type ListSubject } from './listed-order.ts'

/** What stands in the list when nothing is in it: that it is so, and what would change it. */
export function EmptyList({ subject }: { subject: ListSubject }) {
  const { statement, hint } = isSearch(subject.query) ? noMatch(subject.query) : emptySource(subject)
  return (
    <div className={styles.empty}>
      <p>{statement}</p>
      <p className={styles.hint}>{hint}</p>
    </div>
  )
}

interface Emptiness {
  statement: ReactNode
  hint: ReactNode
}

function noMatch(query: string): Emptiness {
  return {
    statement: (
      <>
        No paper matches <q className={styles.query}>{query.trim()}</q>.
      </>
    ),
    hint: 'Every word must stand in the title or the abstract. Try fewer words, or only the beginning of the last one. tag:name and in:"collection" narrow a search.',
  }
}

function emptySource({ source }: ListSubject): Emptiness {
  if (source.kind === 'snapshot') {
    return {
      statement: 'Nothing of this snapshot is in the library.',
      hint: 'It was taken back, or held no paper.',
    }
  }
  if (source.kind === 'all') {
    return {
      statement: 'The library is empty.',
      hint: 'Import a snapshot of a feed, and its papers are here.',
    }
  }
  if (source.kind === 'starred') {
    return {
      statement: 'No paper is starred.',
      hint: <KeyHint id="paper.star">puts a star on a paper.</KeyHint>,
    }
  }
  return source.kind === 'state' ? emptyShelves[source.state] : emptyOwn[source.kind]
}

const emptyOwn: Record<'tag' | 'collection' | 'search', Emptiness> = {
  tag: {
    statement: 'No paper carries this tag.',
    hint: <KeyHint id="tags.edit">puts tags on a paper, or on the open highlight.</KeyHint>,
  },
  collection: {
    statement: 'Nothing is in this collection.',
    hint: (
      <KeyHint id="collections.edit">puts a paper into collections. Rows can be dragged here too.</KeyHint>
    ),
  },
  search: {
    statement: 'The search finds nothing at the moment.',
    hint: 'Papers that match it are listed here as soon as they are imported.',
  },
}

const emptyShelves: Record<Extract<ListSubject['source'], { kind: 'state' }>['state'], Emptiness> = {
  inbox: {
    statement: 'Inbox is empty.',
    hint: 'Everything has been looked at. The papers of the next snapshot begin here.',
  },
  later: {
    statement: 'Nothing is kept for later.',
    hint: <KeyHint id="paper.later">keeps a paper here until there is time for it.</KeyHint>,
  },
  reading: {
    statement: 'Nothing is being read.',
    hint: <KeyHint id="paper.reading">puts a paper here while it is being read.</KeyHint>,
  },
  done: {
    statement: 'Nothing is done yet.',
    hint: <KeyHint id="paper.done">puts a paper here that has been read to the end.</KeyHint>,
  },
  archived: {
    statement: 'The archive is empty.',
    hint: (
      <KeyHint id="paper.archive">archives a paper. It stays in the library and is found by search.</KeyHint>
    ),
  },
  dismissed: {
    statement: 'No paper is dismissed.',
    hint: <KeyHint id="paper.dismiss">dismisses a paper that is of no interest.</KeyHint>,
  },
}
