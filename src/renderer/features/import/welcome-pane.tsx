import { BookOpen, FolderOpen } from 'lucide-react'
import { Kbd } from '../../ui/kbd.tsx'
import { chooseFiles, importWelcome } from './import-actions.ts'
import styles from './welcome-pane.module.css'

/** What an empty library shows: the ways to fill it. */
export function WelcomePane() {
  const mod = document.documentElement.dataset.platform === 'mac' ? '⌘' : 'Ctrl'
  return (
    <div className={styles.pane}>
      <h2 className={styles.title}>Your library is empty</h2>
      <p className={styles.words}>
        Save the page of a paper feed with whatever tool you have, then drop the file on this window, or copy
        the page’s text and paste it here with <Kbd>{mod}</Kbd> <Kbd>V</Kbd>.
      </p>
      <div className={styles.actions}>
        <button type="button" className={styles.primary} onClick={() => void chooseFiles()}>
          <FolderOpen aria-hidden="true" />
          Open a file
          <span className={styles.keys}>
            <Kbd>{mod}</Kbd> <Kbd>O</Kbd>
          </span>
        </button>
        <button type="button" className={styles.secondary} onClick={() => void importWelcome()}>
          <BookOpen aria-hidden="true" />
          Begin with the welcome snapshot
        </button>
      </div>
      <p className={styles.quiet}>
        Eight short papers that teach Offprint by being read. They can be undone.
      </p>
    </div>
  )
}
