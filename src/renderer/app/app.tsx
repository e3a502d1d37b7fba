import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { memo } from 'react'
import { GlossaryDialog, useGlossaryCommands } from '../features/aids/index.ts'
import { Announcements } from '../features/announcements/index.ts'
import { useCitationCommands } from '../features/citations/index.ts'
import { CompareDialog, CompareTray, useCompareCommands } from '../features/compare-papers/index.ts'
import { ContextMenu } from '../features/context-menus/index.ts'
import { DuplicatesDialog, useDuplicateCommands } from '../features/duplicates/index.ts'
import { ExportDialog, useExportCommands } from '../features/exporting/index.ts'
import { FindBar, useFindCommands } from '../features/find-in-page/index.ts'
import { KeysDialog } from '../features/help/index.ts'
import { useHistoryCommands } from '../features/history/index.ts'
import {
  DropTarget,
  ImportResults,
  ImportStrip,
  useImportCommands,
  usePasteToImport,
} from '../features/import/index.ts'
import { useLibrary } from '../features/library/index.ts'
import { MarkImportDialog, useMarkImportCommands } from '../features/mark-import/index.ts'
import { MergeDialog, useMarkdownCommands } from '../features/markdown-merge/index.ts'
import { TemplateDialog, useTemplateCommands } from '../features/markdown-template/index.ts'
import { useNotebookCommands } from '../features/notebook/index.ts'
import { NoteDialogs } from '../features/notes/index.ts'
import { Palette } from '../features/palette/index.ts'
import { PreviewDialog, usePreviewCommands } from '../features/preview/index.ts'
import { PrintedPaper, usePrintCommands } from '../features/printing/index.ts'
import { Review, useReviewCommands } from '../features/review/index.ts'
import { SettingsDialog, useSettingsCommands } from '../features/settings/index.ts'
import { SnapshotsDialog, useSnapshotCommands } from '../features/snapshots/index.ts'
import { SubscriptionsDialog, useSubscriptionCommands } from '../features/subscriptions/index.ts'
import { KeepSearch, Picker, useTaggingCommands } from '../features/tagging/index.ts'
import { TriagePass, usePassCommands } from '../features/triage-pass/index.ts'
import { announceFailure } from '../state/announcements-store.ts'
import { call } from '../state/bridge.ts'
import { OpenExternal } from '../ui/external-link.tsx'
import styles from './app.module.css'
import { ErrorBoundary } from './error-boundary.tsx'
import { Shell } from './shell.tsx'
import { useShortcuts } from './shortcuts.ts'
import { useMenuInStep } from './tell-menu.ts'
import { useViewCommands } from './view-commands.ts'
import { useWindowCommands } from './window-commands.ts'

/** The nonce under which components may bring styles of their own. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/** The whole window. */
export function App() {
  return (
    <CSPProvider nonce={nonce}>
      <OpenExternal.Provider value={openExternal}>
        <Tooltip.Provider>
          <ErrorBoundary name="The window">
            <Window />
          </ErrorBoundary>
        </Tooltip.Provider>
      </OpenExternal.Provider>
    </CSPProvider>
  )
}

function Window() {
  useShortcuts()
  useViewCommands()
  useWindowCommands()
  usePrintCommands()
  useCitationCommands()
  useExportCommands()
  useMenuInStep()
  useHistoryCommands()
  useImportCommands()
  usePreviewCommands()
  useMarkImportCommands()
  useSubscriptionCommands()
  useDuplicateCommands()
  useSnapshotCommands()
  useSettingsCommands()
  useGlossaryCommands()
  useLibrary()
  useTaggingCommands()
  useNotebookCommands()
  useReviewCommands()
  usePassCommands()
  useCompareCommands()
  useFindCommands()
  useMarkdownCommands()
  useTemplateCommands()
  usePasteToImport()
  return <Parts />
}

/** What there is to see. Apart, so that none of it is drawn anew when what the hooks above look at changes. */
const Parts = memo(function Parts() {
  return (
    <>
      <div className={styles.window}>
        <div className={styles.main}>
          <Shell />
          <div className={styles.notices}>
            <ImportStrip />
            <Announcements />
          </div>
        </div>
        <CompareTray />
      </div>
      <ImportResults />
      <PreviewDialog />
      <MarkImportDialog />
      <SubscriptionsDialog />
      <DuplicatesDialog />
      <SnapshotsDialog />
      <SettingsDialog />
      <CompareDialog />
      <Review />
      <TriagePass />
      <GlossaryDialog />
      <ExportDialog />
      <NoteDialogs />
      <KeysDialog />
      <KeepSearch />
      <Picker />
      <Palette />
      <DropTarget />
      <MergeDialog />
      <TemplateDialog />
      <FindBar />
      <PrintedPaper />
      <ContextMenu />
    </>
  )
})

function openExternal(url: string): void {
  call('app.openLink', { url }).catch((error: unknown) => announceFailure('The link was not opened.', error))
}
