import { useSettings } from '../../state/settings-store.ts'
import { Button } from '../../ui/button.tsx'
import { openTemplate } from '../markdown-template/index.ts'
import styles from './export-dialog.module.css'
import { closeExport } from './export-store.ts'

/** How Markdown is written, besides what is in it: as every file of it is, wherever it is written from. */
export function MarkdownFields() {
  const { settings, set } = useSettings()
  return (
    <div className={styles.options}>
      <label className={styles.option}>
        <input
          type="checkbox"
          checked={settings.markdownCallouts}
          onChange={(event) => set({ markdownCallouts: event.target.checked })}
        />
        Quotes as callouts for Obsidian
      </label>
      <Button
        onClick={() => {
          closeExport()
          openTemplate()
        }}
      >
        Edit the template…
      </Button>
    </div>
  )
}
