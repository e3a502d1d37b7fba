import type { WriteOperations } from '../library/operations.ts'
import type { Written } from '../library/written.ts'

type ImportOperationName = Extract<keyof WriteOperations, `import${'' | 's'}.${string}`>
type Input<Name extends ImportOperationName> = Parameters<WriteOperations[Name]>[1]
type Value<Name extends ImportOperationName> =
  ReturnType<WriteOperations[Name]> extends Written<infer V> ? V : never

/** Asks the one writer to do something; across threads, or straight away where there is only one. */
export type ImportCall = <Name extends ImportOperationName>(
  name: Name,
  input: Input<Name>,
) => Promise<Value<Name>>

/** Where an import puts what it read. Everything that an import may do to a library is here. */
export interface ImportSink {
  find(input: Input<'import.find'>): Promise<Value<'import.find'>>
  begin(input: Input<'import.begin'>): Promise<Value<'import.begin'>>
  write(input: Input<'import.write'>): Promise<Value<'import.write'>>
  finish(input: Input<'import.finish'>): Promise<Value<'import.finish'>>
}

/** The sink that speaks to a writer through `call`. */
export function sinkOver(call: ImportCall): ImportSink {
  return {
    find: (input) => call('import.find', input),
    begin: (input) => call('import.begin', input),
    write: (input) => call('import.write', input),
    finish: (input) => call('import.finish', input),
  }
}
