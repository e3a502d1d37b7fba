import type { LibraryCallName, ReadOperations, WriteOperations } from '../library/operations.ts'
import type { LibraryClient } from '../threads/library-client.ts'
import type { Handlers } from './handlers.ts'

const reads = [
  'papers.order',
  'papers.rows',
  'papers.details',
  'papers.shelves',
  'papers.recent',
  'papers.assess',
  'history.state',
  'snapshots.list',
  'snapshots.kept',
  'snapshots.compare',
  'snapshots.forecastTakeBack',
  'papers.rankHistory',
  'export.count',
  'duplicates.list',
  'duplicates.count',
  'carryOver.read',
  'glossary.list',
  'glossary.meanings',
  'subscriptions.list',
  'notebook.order',
  'notebook.rows',
  'notebook.compile',
  'review.due',
  'settings.get',
  'categories.list',
  'notes.read',
  'notes.find',
  'notes.offerLinks',
  'notes.resolveLinks',
  'notes.backlinks',
  'notes.versions',
  'notes.version',
  'tags.list',
  'tags.of',
  'collections.list',
  'collections.of',
  'searches.list',
  'searches.count',
] as const satisfies readonly (LibraryCallName & keyof ReadOperations)[]

const writes = [
  'papers.setReading',
  'papers.markSeen',
  'papers.noteVisit',
  'highlights.create',
  'highlights.recolour',
  'highlights.delete',
  'highlights.resize',
  'highlights.split',
  'highlights.join',
  'categories.change',
  'categories.move',
  'categories.reset',
  'notes.save',
  'notes.saveDraft',
  'notes.restore',
  'notebook.delete',
  'notebook.recolour',
  'review.decide',
  'history.undo',
  'history.redo',
  'settings.set',
  'snapshots.takeBack',
  'duplicates.decide',
  'duplicates.merge',
  'carryOver.accept',
  'carryOver.move',
  'carryOver.keep',
  'carryOver.dismiss',
  'subscriptions.change',
  'subscriptions.remove',
  'tags.put',
  'tags.change',
  'tags.merge',
  'tags.delete',
  'collections.create',
  'collections.rename',
  'collections.move',
  'collections.delete',
  'collections.put',
  'searches.keep',
  'searches.change',
  'searches.delete',
] as const satisfies readonly (LibraryCallName & keyof WriteOperations)[]

type LibraryHandlers = Pick<Handlers, (typeof reads)[number] | (typeof writes)[number]>

/** The calls that the library answers by itself: each is the operation of the same name. */
export function libraryHandlers(library: () => Promise<LibraryClient>): LibraryHandlers {
  const read = (name: (typeof reads)[number]) => async (input: unknown) =>
    (await library()).read(name, input as never)
  const write = (name: (typeof writes)[number]) => async (input: unknown) =>
    (await library()).write(name, input as never)
  return Object.fromEntries([
    ...reads.map((name) => [name, read(name)]),
    ...writes.map((name) => [name, write(name)]),
  ]) as unknown as LibraryHandlers
}
