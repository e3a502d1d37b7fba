import type { Column } from './everything-columns.ts'

/** A list of the document: rows of a table, each as an object with the names of its columns in camel case. */
export interface Section {
  readonly name: string
  readonly table: string
  readonly columns: Readonly<Record<string, Column>>
  /** The columns that tell its rows apart. */
  readonly key: readonly string[]
  /** Its rows are those of an earlier section: it adds what could not be said before what it names was there. */
  readonly isAddition?: boolean
  readonly where?: string
  readonly order: string
}
