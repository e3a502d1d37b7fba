import type { ImportCall } from '../importer/import-sink.ts'
import type { WritableLibrary } from '../library/open-library.ts'
import { writeOperations } from '../library/operations.ts'

/** Asks the writer straight away: here there is one thread only. */
export function directCall(library: WritableLibrary): ImportCall {
  return async (name, argument) => {
    const operation = writeOperations[name] as (
      library: WritableLibrary,
      input: unknown,
    ) => { value: unknown }
    return operation(library, argument).value as never
  }
}
