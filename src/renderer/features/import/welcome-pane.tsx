import { BookOpen, FileDown, FolderOpen } from 'lucide-react'
import { KeyCombination } from '../../ui/key-combination.tsx'
import { chooseFiles, importWelcome } from './import-actions.ts'
import styles from './welcome-pane.module.css'

/** What an empty library shows: the ways to fill it. */
export function WelcomePane() {
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <h2>Your library is empty</h2>
        <p>
          Offprint reads snapshots: the page of a paper feed, saved with whatever tool you have. It needs no
          network.
        </p>
      </header>
      <div className={styles.drop}>
        <FileDown aria-hidden />
        <p>
          Drop a saved page on this window, or paste a page’s text with <KeyCombination keys="Mod+v" />
        </p>
        <button type="button" className={styles.open} onClick={() => void chooseFiles()}>
          <FolderOpen aria-hidden />
          Open a file
          <KeyCombination keys="Mod+o" />
        </button>
      </div>
      <button type="button" className={styles.welcome} onClick={() => void importWelcome()}>
        <BookOpen aria-hidden />
        <span>
          <strong>Begin with the welcome snapshot</strong>
          <small>Eight short papers that teach Offprint by being read. Undo takes them away again.</small>
        </span>
      </button>
    </div>
  )
}
