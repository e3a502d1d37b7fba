import type { CallName } from '../../shared/contract/calls.ts'
import type { HistoryStep, ListRequest, PaperOrder } from '../../shared/contract/requests.ts'
import type { DuplicateList } from '../../shared/model/duplicate.ts'
import type { DuplicateId, PaperId, PaperKey, SnapshotId } from '../../shared/model/ids.ts'
import type { PaperStanding, PaperToAssess } from '../../shared/model/preview.ts'
import type { Settings, SettingsChange } from '../../shared/model/settings.ts'
import { assessPaper } from './assess-paper.ts'
import { carryOverReads, carryOverWrites } from './carry-over-operations.ts'
import {
  type DuplicateDecision,
  decideDuplicate,
  listOpenPairs,
  mergeChosen,
} from './duplicate-repository.ts'
import { exchangeReads, exchangeWrites } from './exchange-operations.ts'
import { exportReads, exportWrites } from './export-operations.ts'
import { findOnlyMeanings, learnShortForms, listGlossary } from './glossary-repository.ts'
import { describeTakenBack, takeBackAsStep, travelHistory } from './history.ts'
import { beginSnapshot, finishSnapshot, type SnapshotToBegin, writeEntries } from './import-writing.ts'
import { readHistoryState } from './journal.ts'
import { markReads, markWrites } from './mark-operations.ts'
import { markdownReads, markdownWrites } from './markdown-operations.ts'
import { noteReads, noteWrites } from './note-operations.ts'
import { notebookReads, notebookWrites } from './notebook-operations.ts'
import type { ReadableLibrary, WritableLibrary } from './open-library.ts'
import { readDetails } from './paper-details.ts'
import { countShelves, orderList } from './paper-order.ts'
import { readRows } from './paper-rows.ts'
import { readRankHistory } from './rank-history.ts'
import { readingOperations } from './reading-operations.ts'
import { rereadOperations } from './reread-operations.ts'
import { readRereadSource } from './reread-queries.ts'
import { changeSettings, readSettings } from './setting-repository.ts'
import { compareSnapshots } from './snapshot-comparison.ts'
import {
  closeInterrupted,
  findSnapshot,
  listInterrupted,
  listKeptSnapshots,
  listSnapshots,
  readSnapshot,
} from './snapshot-repository.ts'
import { subscriptionReads, subscriptionWrites } from './subscription-operations.ts'
import { tagReads, tagWrites } from './tag-operations.ts'
import { forecastTakeBack } from './take-back-forecast.ts'
import { listRecentPapers } from './visit-repository.ts'
import { byImport, byPerson, changed, everything, type Written } from './written.ts'

/** Everything that can be asked of a library; runs on the reader. Shapes are those of the contract. */
export const readOperations = {
  'papers.order': ({ database }: ReadableLibrary, input: ListRequest): PaperOrder =>
    orderList(database, input),
  'papers.rows': ({ database }: ReadableLibrary, input: { keys: PaperKey[]; query: string }) =>
    readRows(database, input.keys, input.query),
  'papers.details': ({ database }: ReadableLibrary, input: { id: PaperId }) =>
    readDetails(database, input.id),
  'papers.shelves': ({ database }: ReadableLibrary, _input: Record<string, never>) => countShelves(database),
  'papers.recent': ({ database }: ReadableLibrary, _input: Record<string, never>) =>
    listRecentPapers(database),
  'history.state': ({ database }: ReadableLibrary, _input: Record<string, never>) =>
    readHistoryState(database),
  'papers.assess': ({ database }: ReadableLibrary, input: { papers: PaperToAssess[] }): PaperStanding[] =>
    input.papers.map((paper) => assessPaper(database, paper)),
  'snapshots.list': ({ database }: ReadableLibrary, _input: Record<string, never>) => listSnapshots(database),
  'snapshots.kept': ({ database }: ReadableLibrary, _input: Record<string, never>) =>
    listKeptSnapshots(database),
  'snapshots.compare': ({ database }: ReadableLibrary, input: { one: SnapshotId; other: SnapshotId }) =>
    compareSnapshots(database, input),
  'snapshots.forecastTakeBack': ({ database }: ReadableLibrary, input: { id: SnapshotId }) =>
    forecastTakeBack(database, input.id),
  'snapshots.rereadSource': ({ database }: ReadableLibrary, input: { id: SnapshotId }) =>
    readRereadSource(database, input.id),
  'papers.rankHistory': ({ database }: ReadableLibrary, input: { id: PaperId }) =>
    readRankHistory(database, input.id),
  'duplicates.list': ({ database }: ReadableLibrary, _input: Record<string, never>): DuplicateList => {
    const { total, pairs } = listOpenPairs(database)
    return {
      total,
      pairs: pairs.map(({ id, one, other }) => ({
        id,
        one: readDetails(database, one),
        other: readDetails(database, other),
      })),
    }
  },
  'duplicates.count': ({ database }: ReadableLibrary, _input: Record<string, never>): number =>
    listOpenPairs(database).total,
  'glossary.list': ({ database }: ReadableLibrary, input: Parameters<typeof listGlossary>[1]) =>
    listGlossary(database, input),
  'glossary.meanings': ({ database }: ReadableLibrary, input: { shorts: string[] }) =>
    findOnlyMeanings(database, input.shorts),
  'settings.get': ({ database }: ReadableLibrary, _input: Record<string, never>) => readSettings(database),
  ...subscriptionReads,
  ...tagReads,
  ...markReads,
  ...carryOverReads,
  ...noteReads,
  ...notebookReads,
  ...exportReads,
  ...exchangeReads,
  ...markdownReads,
}

/** Everything that can be done to a library; runs on the writer, each in one transaction. */
export const writeOperations = {
  ...readingOperations,
  ...subscriptionWrites,
  ...tagWrites,
  ...markWrites,
  ...carryOverWrites,
  ...noteWrites,
  ...notebookWrites,
  ...exportWrites,
  ...exchangeWrites,
  ...markdownWrites,
  'duplicates.decide': (
    library: WritableLibrary,
    input: { id: DuplicateId; decision: DuplicateDecision },
  ): Written<void> =>
    byPerson(library, () => {
      decideDuplicate(library, input.id, input.decision)
      return { value: undefined, changes: [everything] }
    }),
  'duplicates.merge': (library: WritableLibrary, input: { ids: [PaperId, PaperId] }): Written<void> =>
    byPerson(library, () => {
      mergeChosen(library, input.ids)
      return { value: undefined, changes: [everything] }
    }),
  'snapshots.takeBack': (library: WritableLibrary, input: { id: SnapshotId }): Written<{ message: string }> =>
    byPerson(library, () => {
      const taken = takeBackAsStep(library, input.id)
      const message = `Took back ${taken.origin}: ${describeTakenBack(taken)}.`
      return { value: { message }, changes: [everything] }
    }),
  'history.undo': (library: WritableLibrary, _input: Record<string, never>): Written<HistoryStep> => ({
    value: travelHistory(library, 'undo'),
    changes: [everything],
  }),
  'history.redo': (library: WritableLibrary, _input: Record<string, never>): Written<HistoryStep> => ({
    value: travelHistory(library, 'redo'),
    changes: [everything],
  }),
  'settings.set': (library: WritableLibrary, input: SettingsChange): Written<Settings> =>
    byPerson(library, () => ({
      value: changeSettings(library, input),
      // Where the person is concerns no other window, and is kept at every step they take.
      changes: Object.keys(input).some((name) => name !== 'place') ? [changed('settings', null)] : [],
    })),

  'import.find': ({ database }: WritableLibrary, input: { sha256: string }) => {
    const held = findSnapshot(database, input.sha256)
    const value = held === null ? null : { ...held, snapshot: readSnapshot(database, held.id) }
    return { value, changes: [] }
  },
  'import.begin': (library: WritableLibrary, input: SnapshotToBegin) =>
    byImport(library, () => ({ value: beginSnapshot(library, input), changes: [] })),
  'import.write': (library: WritableLibrary, input: Parameters<typeof writeEntries>[1]) =>
    byImport(library, () => ({ value: writeEntries(library, input), changes: [changed('papers', null)] })),
  'import.finish': (library: WritableLibrary, input: Parameters<typeof finishSnapshot>[1]) =>
    byPerson(library, () => ({
      value: finishSnapshot(library, input),
      changes: [changed('snapshots', null)],
    })),
  ...rereadOperations,
  'glossary.learn': (library: WritableLibrary, input: { limit: number }): Written<{ isDone: boolean }> =>
    byImport(library, () => {
      const { isDone, isNewlyDone } = learnShortForms(library.database, input.limit)
      return { value: { isDone }, changes: isNewlyDone ? [changed('glossary', null)] : [] }
    }),
  'imports.previewWish': ({ database }: WritableLibrary, _input: Record<string, never>) => ({
    value: readSettings(database).previewImports,
    changes: [],
  }),
  'imports.giveUp': (library: WritableLibrary, input: { sha256: string }): Written<void> =>
    byImport(library, () => ({
      value: closeInterrupted(library.database, input.sha256),
      changes: [changed('snapshots', null)],
    })),
  'imports.interrupted': ({ database }: WritableLibrary, _input: Record<string, never>) => ({
    value: listInterrupted(database),
    changes: [],
  }),
}

export type ReadOperations = typeof readOperations
export type WriteOperations = typeof writeOperations

/** The calls of the contract that the library answers by itself. */
export type LibraryCallName = Extract<CallName, keyof ReadOperations | keyof WriteOperations>
