import { Settings, type SettingsChange } from '../../shared/model/settings.ts'
import type { ReadableDatabase } from './database.ts'
import type { WritableLibrary } from './open-library.ts'

/** What a person set; a value that this version cannot read counts as never set. */
export function readSettings(database: ReadableDatabase): Settings {
  const rows = database.all<{ name: string; value: string }>('SELECT name, value FROM setting')
  const held = Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)]))
  const readable = Object.entries(Settings.shape).filter(
    ([name, schema]) => name in held && schema.safeParse(held[name]).success,
  )
  return Settings.parse(Object.fromEntries(readable.map(([name]) => [name, held[name]])))
}

/** Changes the settings named and leaves the others. Not a step to undo: a setting is its own undo. */
export function changeSettings(library: WritableLibrary, change: SettingsChange): Settings {
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) continue
    library.database.run(
      `INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      [name, JSON.stringify(value)],
    )
  }
  return readSettings(library.database)
}
