import type { PartKind } from '../../../shared/model/preview.ts'

/** The labels a person gives, with the key for each, in the order of their buttons. */
export const labels: readonly { kind: PartKind; name: string; key: string }[] = [
  { kind: 'title', name: 'Title', key: 't' },
  { kind: 'abstract', name: 'Abstract', key: 'a' },
  { kind: 'authors', name: 'Authors', key: 'u' },
  { kind: 'date', name: 'Date', key: 'd' },
  { kind: 'furniture', name: 'Furniture', key: 'f' },
  { kind: 'skipped', name: 'Skip', key: 'x' },
]

const names: Record<PartKind, string> = {
  title: 'Title',
  abstract: 'Abstract',
  authors: 'Authors',
  date: 'Date',
  furniture: 'Furniture',
  skipped: 'Skipped',
  votes: 'Votes',
  link: 'Link',
}

export function nameOfPart(kind: PartKind): string {
  return names[kind]
}
