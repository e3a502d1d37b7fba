import type { NoteLink } from '../../../shared/notes/note-link.ts'
import { followLink, followTag } from './follow-link.ts'
import { useLinkedThing } from './link-titles.ts'
import styles from './mention-buttons.module.css'

/** A link to something in the library, by what that is called now. One whose target has gone is struck, and stays. */
export function NoteLinkButton({ link }: { link: Pick<NoteLink, 'kind' | 'id' | 'label'> }) {
  const thing = useLinkedThing(link)
  const name = thing?.title ?? (link.label || kindNames[link.kind])
  if (thing !== undefined && thing.title === null) {
    return (
      <s className={styles.gone} title="What this links to is no longer in the library">
        {name}
      </s>
    )
  }
  return (
    <button type="button" className={styles.link} data-kind={link.kind} onClick={() => void followLink(link)}>
      {name}
    </button>
  )
}

/** A tag in a note: it leads to the papers that carry it. */
export function TagButton({ name }: { name: string }) {
  return (
    <button type="button" className={styles.tag} onClick={() => void followTag(name)}>
      #{name}
    </button>
  )
}

const kindNames = { paper: 'a paper', mark: 'a highlight', note: 'a note' }
