import * as z from 'zod'
import { DuplicateList } from '../model/duplicate.ts'
import { GlossaryPage, OnlyMeaning } from '../model/glossary.ts'
import { Category, Highlight } from '../model/highlight.ts'
import {
  DuplicateId,
  HighlightId,
  JobId,
  PaperId,
  PreviewId,
  SnapshotId,
  SubscriptionId,
} from '../model/ids.ts'
import { JobProgress } from '../model/job.ts'
import { Note } from '../model/note.ts'
import { PaperDetails, PaperRow, RecentPaper } from '../model/paper.ts'
import { ImportPreview, PaperStanding, PaperToAssess } from '../model/preview.ts'
import { Settings, SettingsChange } from '../model/settings.ts'
import { KeptSnapshot, Snapshot } from '../model/snapshot.ts'
import { RankInCapture, SnapshotComparison, TakeBackForecast } from '../model/snapshot-comparison.ts'
import { Subscription } from '../model/subscription.ts'
import { WatchAfterwards, WatchState } from '../model/watch.ts'
import type { CallSpec } from './call-spec.ts'
import { carryOverCalls } from './carry-over-calls.ts'
import { exchangeCalls } from './exchange-calls.ts'
import { exportCalls } from './export-calls.ts'
import { markCalls } from './mark-calls.ts'
import { markdownCalls } from './markdown-calls.ts'
import { MenuCatalogue } from './menu-entry.ts'
import { noteCalls } from './note-calls.ts'
import { notebookCalls } from './notebook-calls.ts'
import { PdfWish } from './pdf-wish.ts'
import {
  DraftSave,
  FeedsToAdd,
  FeedTyped,
  GlossaryRequest,
  HighlightRecolour,
  HistoryState,
  HistoryStep,
  ImportFiles,
  ImportText,
  ListRequest,
  NewHighlight,
  NoteSave,
  PaperOrder,
  PreviewAccept,
  PreviewRead,
  ReadableForm,
  ReadingChange,
  RowsRequest,
  ShelfCounts,
  SnapshotReread,
  SubscriptionEdit,
  VisitNote,
} from './requests.ts'
import { tagCalls } from './tag-calls.ts'

const nothing = z.strictObject({})

/** The map of everything the renderer can ask of main. Nothing else crosses the bridge. */
export const calls = {
  /** What the window needs before its first paint. `libraryName` is the folder's last part, never its path. */
  'app.start': {
    input: nothing,
    output: z.object({
      version: z.string(),
      platform: z.enum(['mac', 'windows', 'linux']),
      libraryName: z.string(),
      settings: Settings,
      categories: z.array(Category),
      jobs: z.array(JobProgress),
    }),
  },
  'app.flushed': { input: z.strictObject({ number: z.number().int() }), output: z.void() },
  'app.openLink': { input: z.strictObject({ url: z.string().max(4000) }), output: z.void() },
  'app.copyText': { input: z.strictObject({ text: z.string().max(1_000_000) }), output: z.void() },
  'settings.get': { input: nothing, output: Settings },
  'settings.set': { input: SettingsChange, output: Settings },
  'categories.list': { input: nothing, output: z.array(Category) },
  /** Opens one more window on the library. */
  'window.open': { input: nothing, output: z.void() },
  /** Tells the commands that there are, for the menu. */
  'window.commands': { input: MenuCatalogue, output: z.void() },
  'window.toggleFullScreen': { input: nothing, output: z.void() },
  /** Makes everything in the windows of a display larger or smaller; kept for the display. */
  'window.zoom': { input: z.strictObject({ change: z.enum(['in', 'out', 'reset']) }), output: z.void() },
  /** Prints what the page has laid out for paper; comes back when the system's dialog has gone. */
  'window.print': { input: nothing, output: z.void() },
  /** Asks where to, and writes the same as a PDF; null when the person chose nothing. */
  'window.savePdf': { input: PdfWish, output: z.object({ name: z.string() }).nullable() },

  'papers.order': { input: ListRequest, output: PaperOrder },
  /** Rows for the keys asked, in their order; a key whose paper has gone is left out. */
  'papers.rows': { input: RowsRequest, output: z.array(PaperRow) },
  'papers.details': { input: z.strictObject({ id: PaperId }), output: PaperDetails },
  'papers.shelves': { input: nothing, output: ShelfCounts },
  'papers.setReading': { input: ReadingChange, output: z.void() },
  /** Notes that a paper has been on screen long enough to count as read. Not a step to undo. */
  'papers.markSeen': { input: z.strictObject({ id: PaperId }), output: z.void() },
  /** Notes how long a paper was read and where it was left. Not a step to undo. */
  'papers.noteVisit': { input: VisitNote, output: z.void() },
  /** The papers that were read last, the newest first: twenty at most. */
  'papers.recent': { input: nothing, output: z.array(RecentPaper) },

  'highlights.create': { input: NewHighlight, output: Highlight },
  'highlights.recolour': { input: HighlightRecolour, output: Highlight },
  'highlights.delete': { input: z.strictObject({ id: HighlightId }), output: z.void() },

  /** Saves a note; an empty body deletes it, and null comes back. */
  'notes.save': { input: NoteSave, output: Note.nullable() },
  /** Keeps what is being typed, apart from the note, until the note itself is saved. */
  'notes.saveDraft': { input: DraftSave, output: z.void() },

  'history.state': { input: nothing, output: HistoryState },
  'history.undo': { input: nothing, output: HistoryStep },
  'history.redo': { input: nothing, output: HistoryStep },

  'snapshots.list': { input: nothing, output: z.array(Snapshot) },
  /** Every snapshot that was ever imported, those that were taken back too. */
  'snapshots.kept': { input: nothing, output: z.array(KeptSnapshot) },
  'snapshots.compare': {
    input: z.strictObject({ one: SnapshotId, other: SnapshotId }),
    output: SnapshotComparison,
  },
  'snapshots.forecastTakeBack': { input: z.strictObject({ id: SnapshotId }), output: TakeBackForecast },
  /** Takes a snapshot back, a step to undo; says what went and what stays. */
  'snapshots.takeBack': {
    input: z.strictObject({ id: SnapshotId }),
    output: z.object({ message: z.string() }),
  },
  /** The forms that a capture can be read in. */
  'snapshots.formats': { input: nothing, output: z.array(ReadableForm) },
  /** Reads the kept bytes again, in a form or in the likeliest one. A job, and in the end a step to undo. */
  'snapshots.reread': { input: SnapshotReread, output: z.object({ jobId: JobId }) },
  /** Where a paper stood in every capture, the oldest first. */
  'papers.rankHistory': { input: z.strictObject({ id: PaperId }), output: z.array(RankInCapture) },

  /** Opens the file dialog; null when the person chose nothing. */
  'import.choose': { input: nothing, output: z.object({ jobId: JobId }).nullable() },
  'import.files': { input: ImportFiles, output: z.object({ jobId: JobId }) },
  'import.text': { input: ImportText, output: z.object({ jobId: JobId }) },
  'import.welcome': { input: nothing, output: z.object({ jobId: JobId }) },
  /** Shows the file dialog; null when the person chose nothing. Each file is looked at before it is imported. */
  'preview.choose': { input: nothing, output: z.array(PreviewId).nullable() },
  'preview.files': { input: ImportFiles, output: z.array(PreviewId) },
  'preview.text': { input: ImportText, output: z.array(PreviewId) },
  /** Reads a capture for a person to look at, in the likeliest form or in the one they chose. */
  'preview.read': { input: PreviewRead, output: ImportPreview },
  'preview.accept': { input: PreviewAccept, output: z.object({ jobId: JobId }) },
  'preview.dismiss': { input: z.strictObject({ previewId: PreviewId }), output: z.void() },
  'papers.assess': {
    input: z.strictObject({ papers: z.array(PaperToAssess).max(2000) }),
    output: z.array(PaperStanding),
  },

  'duplicates.list': { input: nothing, output: DuplicateList },
  'duplicates.count': { input: nothing, output: z.number().int() },
  /** Merges a pair, or says that they are two papers. A step to undo. */
  'duplicates.decide': {
    input: z.strictObject({ id: DuplicateId, decision: z.enum(['different', 'merged']) }),
    output: z.void(),
  },
  /** Merges two papers of the person's own choice. */
  'duplicates.merge': { input: z.strictObject({ ids: z.tuple([PaperId, PaperId]) }), output: z.void() },

  /** The short forms that abstracts of the library define. */
  'glossary.list': { input: GlossaryRequest, output: GlossaryPage },
  /** What these short forms (in the singular) stand for, of those that the library defines in one way only. */
  'glossary.meanings': {
    input: z.strictObject({ shorts: z.array(z.string().max(40)).max(100) }),
    output: z.array(OnlyMeaning),
  },

  'subscriptions.list': { input: nothing, output: z.array(Subscription) },
  /** Adds the feed that a person means; refused when it is none. It is fetched at once. */
  'subscriptions.add': { input: FeedTyped, output: z.void() },
  'subscriptions.addMany': { input: FeedsToAdd, output: z.object({ added: z.number().int() }) },
  'subscriptions.change': { input: SubscriptionEdit, output: z.void() },
  'subscriptions.remove': { input: z.strictObject({ id: SubscriptionId }), output: z.void() },
  /** Fetches one feed now, or all whose time has come; comes back when that is done. */
  'subscriptions.fetch': { input: z.strictObject({ id: SubscriptionId.nullable() }), output: z.void() },
  /** Asks where to, and writes a list of the feeds that other readers take. False when the person chose nothing. */
  'subscriptions.export': { input: nothing, output: z.boolean() },

  'watch.state': { input: nothing, output: WatchState },
  /** Asks for a folder to watch. False when the person chose none. */
  'watch.choose': { input: nothing, output: z.boolean() },
  'watch.setAfterwards': { input: z.strictObject({ afterwards: WatchAfterwards }), output: z.void() },
  /** Tries the files once more that were refused. */
  'watch.retry': { input: nothing, output: z.void() },
  'watch.stop': { input: nothing, output: z.void() },
  'job.cancel': { input: z.strictObject({ jobId: JobId }), output: z.void() },
  ...tagCalls,
  ...markCalls,
  ...carryOverCalls,
  ...noteCalls,
  ...notebookCalls,
  ...exportCalls,
  ...exchangeCalls,
  ...markdownCalls,
} satisfies Record<string, CallSpec>

export type Calls = typeof calls
export type CallName = keyof Calls
export type CallInput<Name extends CallName> = z.input<Calls[Name]['input']>
export type CallOutput<Name extends CallName> = z.output<Calls[Name]['output']>
