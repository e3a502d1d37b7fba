import type { ImportInput } from './import-input.ts'
import { ImportRefusal } from './refusal.ts'
import { unwrap } from './unwrap.ts'

/**
 * What a packed file holds; a person looks at one capture at a time.
 *
 * @throws ImportRefusal `several`, or as `unwrap` refuses
 */
export async function unwrapOnly(input: ImportInput): Promise<ImportInput> {
  let only: ImportInput | null = null
  for await (const one of unwrap(input)) {
    if (one.kind === 'refused') throw new ImportRefusal(one.code, one.message)
    if (only !== null) throw severalInputs()
    only = one
  }
  return only ?? input
}

function severalInputs(): ImportRefusal {
  return new ImportRefusal(
    'several',
    'It holds several files, and one can be looked at at a time. Nothing was changed. ' +
      'Import it: each of them is then shown if it is in doubt.',
  )
}
