import { useCallback, useEffect, useState } from 'react'
import type { WatchAfterwards, WatchState } from '../../../shared/model/watch.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call, on } from '../../state/bridge.ts'
import { Button } from '../../ui/button.tsx'
import styles from './watched-folder.module.css'

/** The folder whose files are imported by themselves: what it brought, and what it could not. */
export function WatchedFolder() {
  const { state, run, setAfterwards } = useWatch()
  if (state === null) return null
  return (
    <section className={styles.watch} aria-label="Watched folder">
      <h3 className={styles.heading}>Watched folder</h3>
      {state.folderName === null ? (
        <p className={styles.words}>Files that appear in a folder can be imported by themselves.</p>
      ) : (
        <Watched state={state} onAfterwards={setAfterwards} />
      )}
      <div className={styles.buttons}>
        <Button onClick={() => run('watch.choose', {})}>
          {state.folderName === null ? 'Watch a folder…' : 'Watch another…'}
        </Button>
        {state.folderName !== null && <Button onClick={() => run('watch.stop', {})}>Stop watching</Button>}
        {state.failures.length > 0 && <Button onClick={() => run('watch.retry', {})}>Try these again</Button>}
      </div>
    </section>
  )
}

function Watched({ state, onAfterwards }: { state: WatchState; onAfterwards(one: WatchAfterwards): void }) {
  const { folderName, afterwards, isMissing, importedCount, failures } = state
  return (
    <>
      <p className={styles.words}>
        <strong>{folderName}</strong>: {importedCount === 1 ? 'one file' : `${importedCount} files`} imported
        {failures.length > 0 && `, ${failures.length} not`}.
        {isMissing && <span className={styles.trouble}> The folder is not there now.</span>}
      </p>
      <label className={styles.afterwards}>
        <input
          type="checkbox"
          checked={afterwards === 'move'}
          onChange={(event) => onAfterwards(event.target.checked ? 'move' : 'leave')}
        />
        Move imported files to a folder named “imported”
      </label>
      {failures.length > 0 && (
        <ul className={styles.failures} aria-label="Files that were not imported">
          {failures.map(({ name, message }) => (
            <li key={name}>
              <strong>{name}</strong> {message}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type WatchCall = 'watch.choose' | 'watch.setAfterwards' | 'watch.retry' | 'watch.stop'

function useWatch() {
  const [state, setState] = useState<WatchState | null>(null)
  const refresh = useCallback(() => {
    call('watch.state', {})
      .then(setState)
      .catch((error: unknown) => announceFailure('The watched folder could not be looked at.', error))
  }, [])
  useEffect(() => {
    refresh()
    return on('library.changed', ({ kind }) => {
      if (kind === 'subscriptions' || kind === 'all') refresh()
    })
  }, [refresh])
  const run = (name: WatchCall, input: { afterwards: WatchAfterwards } | Record<string, never>) => {
    call(name, input as never)
      .then(refresh)
      .catch((error: unknown) => announceFailure('The watched folder was not changed.', error))
  }
  const setAfterwards = (afterwards: WatchAfterwards) => {
    // At once: a box that waits for the library would jump back under the pointer.
    setState((held) => held && { ...held, afterwards })
    run('watch.setAfterwards', { afterwards })
  }
  return { state, run, setAfterwards }
}
