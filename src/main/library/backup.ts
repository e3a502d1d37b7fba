import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from './database.ts'
import { makeFolder } from './make-folder.ts'

/**
 * Copies the library as it stands into `target`, by `VACUUM INTO` on a connection of its own, checks the copy, and
 * only then gives it its name. (`db.backup()` starts over whenever another connection writes.)
 *
 * @throws Error when the copy fails its check; nothing is left behind then.
 */
export function backUpDatabase(databasePath: string, target: string): void {
  const partial = `${target}.${process.pid}.partial`
  rmSync(partial, { force: true })
  const source = openDatabase(databasePath, { readonly: true, busyTimeoutMs: 5000 })
  try {
    source.run('VACUUM INTO ?', [partial])
  } finally {
    source.close()
  }
  const copy = openDatabase(partial, { readonly: true, busyTimeoutMs: 0 })
  const verdict = copy.value<string>('PRAGMA integrity_check')
  copy.close()
  if (verdict !== 'ok') {
    rmSync(partial, { force: true })
    throw new Error(`The copy of the library failed its check: ${verdict}`)
  }
  renameSync(partial, target)
}

/** Where the copy taken before a migration goes: a new file in the library's `backups` folder. */
export function migrationBackupPath(folder: string, version: number, now: Date): string {
  return namedBackupPath(folder, `before format ${version + 1}`, now)
}

/** Where a copy goes that is taken for a reason: a new file in the library's `backups` folder. */
export function namedBackupPath(folder: string, reason: string, now: Date): string {
  const backups = join(folder, 'backups')
  makeFolder(backups)
  const stem = `${now.toISOString().slice(0, 10)} ${reason}`
  for (let count = 1; ; count += 1) {
    const path = join(backups, count === 1 ? `${stem}.db` : `${stem} (${count}).db`)
    if (!existsSync(path)) return path
  }
}
