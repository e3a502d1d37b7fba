import styles from './failure.module.css'

/** What stands in the window when there is no library to show. */
export function StartFailure({ message }: { message: string }) {
  return (
    <main className={styles.failure}>
      <p>Offprint could not open its library.</p>
      <p className={styles.reason}>{message}</p>
    </main>
  )
}
