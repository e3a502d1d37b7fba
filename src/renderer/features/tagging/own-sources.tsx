import { Bookmark, Folder, FolderPlus } from 'lucide-react'
import { useState } from 'react'
import type { ListedCollection } from '../../../shared/model/collection.ts'
import { useSettings } from '../../state/settings-store.ts'
import { FilterField } from '../../ui/filter-field.tsx'
import { PaneLink } from '../../ui/pane-link.tsx'
import { type CollectionNode, collectionTree, TagDot, useTags } from '../tags/index.ts'
import { entryKey } from './entries.ts'
import { useEntries, useIsFolded } from './entries-store.ts'
import { beginCollection } from './entry-actions.ts'
import { EntryMenu } from './entry-menu.tsx'
import { EntryRow } from './entry-row.tsx'
import { MergeQuestion } from './merge-question.tsx'
import { NameField } from './name-field.tsx'
import styles from './own-sources.module.css'
import { Section } from './section.tsx'
import type { TabStops } from './tab-stops.ts'
import { tagsToShow } from './tags-to-show.ts'

/** What a person made of the library: collections, tags and kept searches, and where the next collection is made. */
export function OwnSources() {
  return (
    <>
      <Collections />
      <Tags />
      <KeptSearches />
      <EntryMenu />
      <MergeQuestion />
    </>
  )
}

function Collections() {
  const collections = useTags((state) => state.collections)
  const naming = useEntries((state) => state.naming)
  const tree = collectionTree(collections)
  const isNew = naming?.kind === 'collection'
  if (tree.length === 0 && !isNew) {
    return (
      <div className={styles.quiet} data-stays="">
        <PaneLink icon={FolderPlus} name="New collection" onClick={() => beginCollection(null)} />
      </div>
    )
  }
  return (
    <Section
      id="collections"
      title="Collections"
      takesCollections
      action={{ label: 'New collection', icon: FolderPlus, run: () => beginCollection(null) }}
    >
      {(stops) => (
        <>
          {tree.map((node) => (
            <CollectionRow key={node.collection.id} node={node} stops={stops} />
          ))}
          {isNew && naming.parent === null && (
            <li>
              <NameField naming={naming} />
            </li>
          )}
        </>
      )}
    </Section>
  )
}

function CollectionRow({ node, stops }: { node: CollectionNode<ListedCollection>; stops: TabStops }) {
  const { collection, depth, inside } = node
  const isFolded = useIsFolded(collection.id)
  const naming = useEntries((state) => state.naming)
  const isNewInside = naming?.kind === 'collection' && naming.parent === collection.id
  const entry = { kind: 'collection', id: collection.id, name: collection.name } as const
  const key = entryKey(entry)
  return (
    <li>
      <EntryRow
        entry={entry}
        mark={<Folder aria-hidden />}
        count={collection.paperCount}
        depth={depth}
        {...(inside.length > 0 && { isFolded })}
        isTabStop={stops.isAt(key)}
        onFocus={() => stops.moveTo(key)}
      />
      {(inside.length > 0 || isNewInside) && !isFolded && (
        <ul className={styles.inside} aria-label={`In ${collection.name}`}>
          {inside.map((one) => (
            <CollectionRow key={one.collection.id} node={one} stops={stops} />
          ))}
          {isNewInside && (
            <li>
              <NameField naming={naming} />
            </li>
          )}
        </ul>
      )}
    </li>
  )
}

/** More are filtered than looked through. */
const TAGS_AT_ONCE = 15

function Tags() {
  const tags = useTags((state) => state.tags)
  const order = useSettings(({ settings }) => settings.tagOrder)
  const [filter, setFilter] = useState('')
  const [isWhole, setWhole] = useState(false)
  if (tags.length === 0) return null
  const isMany = tags.length > TAGS_AT_ONCE
  const { shown, rest } = tagsToShow(tags, {
    filter: isMany ? filter : '',
    order,
    limit: isWhole ? tags.length : TAGS_AT_ONCE,
  })
  const isByName = order === 'name'
  return (
    <Section
      id="tags"
      title="Tags"
      toggle={{
        label: isByName ? 'Most used first' : 'In the order of their names',
        name: isByName ? 'by name' : 'most used',
        run: () => useSettings.getState().set({ tagOrder: isByName ? 'used' : 'name' }),
      }}
      before={
        isMany && (
          <div className={styles.filter}>
            <FilterField
              label="Filter the tags"
              placeholder="Filter tags"
              value={filter}
              onChange={setFilter}
            />
          </div>
        )
      }
    >
      {(stops) => (
        <>
          {shown.map(({ id, name, hue, paperCount }) => {
            const entry = { kind: 'tag', id, name } as const
            const key = entryKey(entry)
            return (
              <li key={id}>
                <EntryRow
                  entry={entry}
                  mark={
                    <span className={styles.dot}>
                      <TagDot hue={hue} />
                    </span>
                  }
                  count={paperCount}
                  isTabStop={stops.isAt(key)}
                  onFocus={() => stops.moveTo(key)}
                />
              </li>
            )
          })}
          {shown.length === 0 && <li className={styles.none}>No tag is called that.</li>}
          {rest > 0 && (
            <li>
              <button type="button" className={styles.more} data-stays="" onClick={() => setWhole(true)}>
                {rest} more
              </button>
            </li>
          )}
        </>
      )}
    </Section>
  )
}

function KeptSearches() {
  const searches = useTags((state) => state.searches)
  const found = useTags((state) => state.found)
  if (searches.length === 0) return null
  return (
    <Section id="searches" title="Kept searches">
      {(stops) =>
        searches.map(({ id, name }) => {
          const entry = { kind: 'search', id, name } as const
          const key = entryKey(entry)
          return (
            <li key={id}>
              <EntryRow
                entry={entry}
                mark={<Bookmark aria-hidden />}
                count={found.get(id) ?? 0}
                isTabStop={stops.isAt(key)}
                onFocus={() => stops.moveTo(key)}
              />
            </li>
          )
        })
      }
    </Section>
  )
}
