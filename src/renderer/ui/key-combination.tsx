import { Fragment } from 'react'
import styles from './kbd.module.css'
import { Kbd } from './kbd.tsx'
import { keyLabels } from './key-labels.ts'
import { isMac } from './platform.ts'

/** The keys of a command, drawn: `Mod+o` as Ctrl and O held together, `g i` as one after the other. */
export function KeyCombination({ keys }: { keys: string }) {
  return (
    <span className={styles.sequence}>
      {keyLabels(keys, isMac()).map((press) => (
        <span key={press.join('+')} className={styles.press}>
          {press.map((key, index) => (
            <Fragment key={key}>
              {index > 0 && ' '}
              <Kbd>{key}</Kbd>
            </Fragment>
          ))}
        </span>
      ))}
    </span>
  )
}
