import type { CallInput } from '../../../shared/contract/calls.ts'
import type { CategoryId } from '../../../shared/model/highlight.ts'
import { CallFailure, call } from '../../state/bridge.ts'
import { takeCategories } from '../../state/settings-store.ts'

type Changing = 'categories.change' | 'categories.move' | 'categories.reset'

/** Gives a category another name or other hues. @returns what to tell the person when it failed, else null */
export function changeCategory(change: CallInput<'categories.change'>): Promise<string | null> {
  return keep('categories.change', change)
}

/** Puts a category at a place of the order, from 1 on. @returns as above */
export function moveCategory(id: CategoryId, position: number): Promise<string | null> {
  return keep('categories.move', { id, position })
}

/** Makes a category, or (null) all of them and their order, what they came as. @returns as above */
export function resetCategories(id: CategoryId | null): Promise<string | null> {
  return keep('categories.reset', { id })
}

async function keep<Name extends Changing>(name: Name, input: CallInput<Name>): Promise<string | null> {
  try {
    takeCategories(await call(name, input))
    return null
  } catch (error) {
    return error instanceof CallFailure ? error.message : 'That could not be kept.'
  }
}
