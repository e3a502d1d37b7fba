import Database from 'better-sqlite3'

/** What may be bound to a `?` or a `:name`. */
export type SqlValue = string | number | bigint | null | Uint8Array
export type SqlParameters = readonly SqlValue[] | { readonly [name: string]: SqlValue }

/** A handle for queries. Everything that only reads takes this type, and so can never write. */
export interface ReadableDatabase {
  all<Row>(sql: string, parameters?: SqlParameters): Row[]
  get<Row>(sql: string, parameters?: SqlParameters): Row | undefined
  /** The first column of every row. */
  column<Value>(sql: string, parameters?: SqlParameters): Value[]
  /** The rows one after the other, held one at a time. Nothing can be written through this handle until they end. */
  each<Row>(sql: string, parameters?: SqlParameters): IterableIterator<Row>
  /** The first column of the first row. */
  value<Value>(sql: string, parameters?: SqlParameters): Value | undefined
  pragma(text: string): unknown
  /** Changes a temporary table, which lives in memory and only for this connection; never the library. */
  scratch(sql: string, parameters?: SqlParameters): void
}

/** A handle that may also write. There is one in a process: the writer's. */
export interface WritableDatabase extends ReadableDatabase {
  run(sql: string, parameters?: SqlParameters): { changes: number; lastKey: number }
  /** Runs several statements that take no parameters. */
  execute(sql: string): void
  /**
   * Runs `work` in one IMMEDIATE transaction: a deferred one can fail half-way with SQLITE_BUSY_SNAPSHOT, whatever
   * the time limit. Inside another transaction it simply runs, so that steps can be made of steps.
   */
  transact<Result>(work: () => Result): Result
  /** Runs `work` inside a transaction so that, when it throws, what it did is undone and the transaction goes on. */
  attempt<Result>(work: () => Result): Result
}

export interface OpenDatabase extends WritableDatabase {
  close(): void
}

/** Opens one connection. Statements are prepared once for each SQL text and kept. */
export function openDatabase(
  path: string,
  options: { readonly: boolean; busyTimeoutMs: number },
): OpenDatabase {
  const connection = new Database(path, {
    readonly: options.readonly,
    fileMustExist: options.readonly,
    timeout: options.busyTimeoutMs,
  })
  const prepared = statementCache((sql) => connection.prepare(sql))
  // Kept apart: pluck() changes a statement for good.
  const preparedPlucked = statementCache((sql) => connection.prepare(sql).pluck())
  return {
    all: <Row>(sql: string, parameters: SqlParameters = []) => prepared(sql).all(parameters) as Row[],
    get: <Row>(sql: string, parameters: SqlParameters = []) =>
      prepared(sql).get(parameters) as Row | undefined,
    column: <Value>(sql: string, parameters: SqlParameters = []) =>
      preparedPlucked(sql).all(parameters) as Value[],
    // A statement of its own: one that is being read from cannot be asked again.
    each: <Row>(sql: string, parameters: SqlParameters = []) =>
      connection.prepare(sql).iterate(parameters) as IterableIterator<Row>,
    value: <Value>(sql: string, parameters: SqlParameters = []) =>
      preparedPlucked(sql).get(parameters) as Value | undefined,
    pragma: (text) => connection.pragma(text),
    scratch: (sql, parameters = []) => {
      prepared(sql).run(parameters)
    },
    run: (sql, parameters = []) => {
      const { changes, lastInsertRowid } = prepared(sql).run(parameters)
      return { changes, lastKey: Number(lastInsertRowid) }
    },
    execute: (sql) => {
      connection.exec(sql)
    },
    transact: (work) => (connection.inTransaction ? work() : connection.transaction(work).immediate()),
    attempt: (work) => connection.transaction(work)(),
    close: () => connection.close(),
  }
}

/** Whether another connection held what was wanted for longer than we waited. */
export function isBusyError(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

/** Whether SQLite refused a write because of what else the library holds. */
export function isConstraintError(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')
}

function statementCache(prepare: (sql: string) => Database.Statement): (sql: string) => Database.Statement {
  const statements = new Map<string, Database.Statement>()
  return (sql) => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = prepare(sql)
    statements.set(sql, statement)
    return statement
  }
}
