import { Folder, X } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import type { PaperSource } from '../../../shared/model/source.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { runCommand } from '../../state/commands.ts'
import { goToSource } from '../../state/place-store.ts'
import { collectionPaths } from './collection-tree.ts'
import styles from './paper-tags.module.css'
import { putIntoCollection, putTag } from './tag-actions.ts'
import { TagDot } from './tag-dot.tsx'
import { useTags } from './tags-store.ts'

/** The tags and collections of a paper, each a way to what else is there; nothing where it has none. */
export function PaperTags({ paper }: { paper: PaperDetails }) {
  const paths = collectionPaths(useTags(({ collections }) => collections))
  const { id, tags, collections } = paper
  const others = tagsOfHighlightsOnly(paper)
  if (tags.length + collections.length + others.length === 0) return null
  return (
    <ul className={styles.tags} aria-label="Tags and collections">
      {collections.map((collection) => (
        <Chip
          key={collection.id}
          name={paths.get(collection.id) ?? collection.name}
          mark={<Folder aria-hidden />}
          source={{ kind: 'collection', id: collection.id }}
          removal={`Take the paper out of ${collection.name}`}
          onRemove={() => void putIntoCollection(collection, [id], false)}
        />
      ))}
      {tags.map((tag) => (
        <Chip
          key={tag.id}
          name={tag.name}
          mark={<TagDot hue={tag.hue} />}
          source={{ kind: 'tag', id: tag.id }}
          removal={`Take the tag ${tag.name} off the paper`}
          onRemove={() => void putTag(tag.name, { kind: 'paper', ids: [id] }, false)}
        />
      ))}
      {others.map((tag) => (
        <Chip
          key={tag.id}
          name={tag.name}
          mark={<TagDot hue={tag.hue} />}
          source={{ kind: 'tag', id: tag.id }}
          title="On a highlight of this paper"
        />
      ))}
    </ul>
  )
}

interface ChipProps {
  name: string
  mark: ReactNode
  source: PaperSource
  title?: string
  /** What taking it off is called; left out, with `onRemove`, where it is not on the paper itself. */
  removal?: string
  onRemove?: () => void
}

function Chip({ name, mark, source, title, removal, onRemove }: ChipProps) {
  const go = (event: MouseEvent) => {
    goToSource(source)
    if (event.detail > 0) runCommand('list.back')
  }
  return (
    <li className={styles.chip} data-quiet={onRemove === undefined ? '' : undefined}>
      <button type="button" className={styles.name} title={title} onClick={go}>
        {mark}
        <span>{name}</span>
      </button>
      {onRemove && (
        <button
          type="button"
          className={styles.remove}
          aria-label={removal}
          title={removal}
          onClick={onRemove}
        >
          <X aria-hidden />
        </button>
      )}
    </li>
  )
}

function tagsOfHighlightsOnly({ tags, highlightTags }: PaperDetails): Tag[] {
  const own = new Set(tags.map(({ id }) => id))
  return [...new Map(highlightTags.map(({ tag }) => [tag.id, tag])).values()].filter(({ id }) => !own.has(id))
}
