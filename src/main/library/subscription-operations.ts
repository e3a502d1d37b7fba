import type { SubscriptionId } from '../../shared/model/ids.ts'
import type { ReadableLibrary, WritableLibrary } from './open-library.ts'
import {
  addSubscriptions,
  changeSubscription,
  listDue,
  listSubscriptions,
  type NewSubscription,
  noteFetch,
  removeSubscription,
  type SubscriptionChange,
} from './subscription-repository.ts'
import {
  forgetRefused,
  isFileSeen,
  noteFile,
  readWatchedFiles,
  readWatchedFolder,
  setWatchedFolder,
  type WatchedFile,
  type WatchedFolder,
} from './watch-repository.ts'
import { byImport, byPerson, changed, type Written } from './written.ts'

/** What the reader answers about feeds and the watched folder. */
export const subscriptionReads = {
  'subscriptions.list': ({ database }: ReadableLibrary, _input: Record<string, never>) =>
    listSubscriptions(database),
  'subscriptions.due': ({ database }: ReadableLibrary, input: Parameters<typeof listDue>[1]) =>
    listDue(database, input),
  'watch.folder': ({ database }: ReadableLibrary, _input: Record<string, never>) =>
    readWatchedFolder(database),
  'watch.isSeen': ({ database }: ReadableLibrary, input: Parameters<typeof isFileSeen>[1]) =>
    isFileSeen(database, input),
  'watch.files': ({ database }: ReadableLibrary, _input: Record<string, never>) => readWatchedFiles(database),
}

/** What the writer does about feeds and the watched folder; each in one transaction. */
export const subscriptionWrites = {
  'subscriptions.addFeeds': (
    library: WritableLibrary,
    input: { feeds: readonly NewSubscription[] },
  ): Written<SubscriptionId[]> =>
    byPerson(library, () => ({
      value: addSubscriptions(library, input.feeds),
      changes: [changed('subscriptions', null)],
    })),
  'subscriptions.change': (library: WritableLibrary, input: SubscriptionChange): Written<void> =>
    byPerson(library, () => ({
      value: changeSubscription(library, input),
      changes: [changed('subscriptions', null)],
    })),
  'subscriptions.remove': (library: WritableLibrary, input: { id: SubscriptionId }): Written<void> =>
    byPerson(library, () => ({
      value: removeSubscription(library, input.id),
      changes: [changed('subscriptions', null)],
    })),
  'subscriptions.noteFetch': (
    library: WritableLibrary,
    input: Parameters<typeof noteFetch>[1],
  ): Written<void> =>
    byImport(library, () => ({
      value: noteFetch(library, input),
      changes: [changed('subscriptions', null)],
    })),
  'watch.setFolder': (library: WritableLibrary, input: { folder: WatchedFolder | null }): Written<void> =>
    byPerson(library, () => ({
      value: setWatchedFolder(library, input.folder),
      changes: [changed('subscriptions', null)],
    })),
  'watch.note': (library: WritableLibrary, input: WatchedFile): Written<void> =>
    byImport(library, () => ({ value: noteFile(library, input), changes: [changed('subscriptions', null)] })),
  'watch.forgetRefused': (library: WritableLibrary, _input: Record<string, never>): Written<void> =>
    byPerson(library, () => ({ value: forgetRefused(library), changes: [changed('subscriptions', null)] })),
}
