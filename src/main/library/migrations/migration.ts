/** One step of the library's shape. `version` is what `PRAGMA user_version` says after it. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}
