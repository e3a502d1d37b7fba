import type { TagId } from '../../shared/model/ids.ts'
import type { NotebookGroup, NotebookGrouping, NotebookSort } from '../../shared/model/notebook.ts'
import type { NotebookEntry, NotebookTag } from './notebook-entries.ts'

/** What sorting and grouping look up. */
export interface NotebookNames {
  /** Papers by their keys; `title` is source text, `order` what titles are sorted by. */
  readonly papers: ReadonlyMap<
    number,
    { readonly id: string; readonly title: string; readonly order: string }
  >
  /** The categories in the person's order. */
  readonly categories: readonly { readonly id: string; readonly name: string }[]
  readonly tags: ReadonlyMap<TagId, NotebookTag>
  readonly tagsOf: ReadonlyMap<number, readonly TagId[]>
}

/** Entries in order: by when they were made, or by the titles of their papers and their places in them. */
export function sortEntries(
  entries: readonly NotebookEntry[],
  sort: NotebookSort,
  { papers }: Pick<NotebookNames, 'papers'>,
): NotebookEntry[] {
  const byAge = (one: NotebookEntry, other: NotebookEntry) =>
    compare(one.createdAt, other.createdAt) || one.key - other.key
  if (sort === 'oldest') return entries.toSorted(byAge)
  if (sort === 'newest') return entries.toSorted((one, other) => byAge(other, one))
  // What is on no paper comes last.
  const title = ({ paper }: NotebookEntry) =>
    paper === null ? '\uffff' : (papers.get(paper)?.order ?? '\ufffe')
  return entries.toSorted(
    (one, other) =>
      compare(title(one), title(other)) ||
      (one.paper ?? 0) - (other.paper ?? 0) ||
      one.place - other.place ||
      byAge(one, other),
  )
}

/**
 * Entries, sorted already, in groups. Papers and days stand in the order of their first entry, categories in the
 * person's, tags by name; what shares nothing stands last. Under tags an entry stands once for each of its own.
 */
export function groupEntries(
  entries: readonly NotebookEntry[],
  grouping: NotebookGrouping,
  names: NotebookNames,
): { readonly keys: Int32Array<ArrayBuffer>; readonly groups: NotebookGroup[] } {
  if (grouping === 'none') return { keys: Int32Array.from(entries, ({ key }) => key), groups: [] }
  const valuesOf = valuesBy(grouping, names)
  const buckets = new Map<string | null, number[]>()
  for (const entry of entries) {
    for (const value of valuesOf(entry)) {
      const bucket = buckets.get(value)
      if (bucket === undefined) buckets.set(value, [entry.key])
      else bucket.push(entry.key)
    }
  }
  const ordered = [...buckets].sort(([one], [other]) => rankOf(grouping, one, other, names))
  const keys = new Int32Array(ordered.reduce((sum, [, bucket]) => sum + bucket.length, 0))
  let start = 0
  const groups = ordered.map(([value, bucket]) => {
    keys.set(bucket, start)
    const group = { value: publicValue(grouping, value, names), name: nameOf(grouping, value, names), start }
    start += bucket.length
    return group
  })
  return { keys, groups }
}

/** The calendar day of a moment where the person is; quickest for moments that follow each other. */
export function dayReader(): (moment: string) => string {
  let [day, first, beyond] = ['', '', '']
  return (moment) => {
    if (first <= moment && moment < beyond) return day
    const date = new Date(moment)
    const parts = [date.getFullYear(), date.getMonth(), date.getDate()] as const
    day = [
      `${parts[0]}`.padStart(4, '0'),
      ...[parts[1] + 1, parts[2]].map((part) => `${part}`.padStart(2, '0')),
    ].join('-')
    first = new Date(...parts).toISOString()
    beyond = new Date(parts[0], parts[1], parts[2] + 1).toISOString()
    return day
  }
}

function valuesBy(
  grouping: NotebookGrouping,
  { tagsOf }: NotebookNames,
): (entry: NotebookEntry) => readonly (string | null)[] {
  if (grouping === 'tag') {
    return ({ key }) => {
      const tags = tagsOf.get(key) ?? []
      return tags.length === 0 ? [null] : tags
    }
  }
  if (grouping === 'category') return ({ category }) => [category]
  if (grouping === 'paper') return ({ paper }) => [paper === null ? null : `${paper}`]
  const dayOf = dayReader()
  return ({ createdAt }) => [dayOf(createdAt)]
}

function rankOf(
  grouping: NotebookGrouping,
  one: string | null,
  other: string | null,
  { categories, tags }: NotebookNames,
): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  if (grouping === 'category') {
    const place = (value: string) => categories.findIndex(({ id }) => id === value)
    return place(one) - place(other)
  }
  if (grouping === 'tag') {
    const name = (value: string) => tags.get(value as TagId)?.name ?? ''
    return name(one).localeCompare(name(other)) || compare(one, other)
  }
  return 0
}

function publicValue(
  grouping: NotebookGrouping,
  value: string | null,
  { papers }: NotebookNames,
): string | null {
  return grouping === 'paper' && value !== null ? (papers.get(Number(value))?.id ?? null) : value
}

function nameOf(grouping: NotebookGrouping, value: string | null, names: NotebookNames): string {
  if (value === null) return nameless[grouping]
  if (grouping === 'paper') return names.papers.get(Number(value))?.title ?? ''
  if (grouping === 'category') return names.categories.find(({ id }) => id === value)?.name ?? value
  if (grouping === 'tag') return names.tags.get(value as TagId)?.name ?? ''
  return value
}

const nameless: Record<NotebookGrouping, string> = {
  none: '',
  paper: 'On no paper',
  category: 'Notes',
  tag: 'No tag',
  day: '',
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
