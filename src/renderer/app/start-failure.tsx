import styles from './failure.module.css'

/** What stands in the window when there is no library to show. */
export function StartFailure({ message }: { message: string }) {
  return (
    <main className={styles.failure} role="alert">
      <h1>Offprint could not open its library</h1>
      <p>Nothing in it was changed. Close this window and start Offprint again.</p>
      <p className={styles.reason}>{message}</p>
    </main>
  )
}
