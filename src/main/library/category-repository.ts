import type { CategoryChange, CategoryMove } from '../../shared/contract/mark-calls.ts'
import { defaultName } from '../../shared/model/default-categories.ts'
import { type Category, type CategoryId, Hue, HuedTheme } from '../../shared/model/highlight.ts'
import type { ReadableDatabase } from './database.ts'
import { recordStep } from './journal.ts'
import { LibraryError } from './library-error.ts'
import type { WritableLibrary } from './open-library.ts'

interface CategoryRow {
  readonly id: CategoryId
  readonly name: string
  readonly hue: Hue
  /** JSON: the hues chosen, by theme. */
  readonly hues: string
}

type ChosenHues = { [Theme in HuedTheme]?: Hue }

/** The categories of highlights, in the person's order. */
export function listCategories(database: ReadableDatabase): Category[] {
  return database
    .all<CategoryRow>('SELECT id, name, hue, hues FROM category ORDER BY place, position')
    .map(({ id, name, hue, hues }, index) => {
      const all = { light: hue, sepia: hue, dark: hue, contrast: hue, ...chosenHues(hues) }
      return { id, position: index + 1, name, hue: all.light, hues: all }
    })
}

/** Gives a category another name or other hues, as one step. @throws LibraryError conflict when a name is taken */
export function changeCategory(library: WritableLibrary, { id, name, hues }: CategoryChange): Category[] {
  const { database } = library
  const trimmed = name?.trim()
  if (trimmed !== undefined) refuseTakenName(database, id, trimmed)
  const what = hues === undefined ? 'name' : 'colour'
  recordStep(library, { name: `${what} of category`, paper: null }, (recorder) => {
    recorder.note('category', id)
    if (trimmed !== undefined) {
      database.run('UPDATE category SET name = ?, stamp = ? WHERE id = ?', [trimmed, library.stamp(), id])
    }
    if (hues === undefined) return
    const held = database.value<string>('SELECT hues FROM category WHERE id = ?', [id]) ?? '{}'
    const chosen = Object.entries({ ...chosenHues(held), ...hues }).filter(([, hue]) => hue != null)
    writeHues(library, id, JSON.stringify(Object.fromEntries(chosen)))
  })
  return listCategories(database)
}

/** Puts a category at a place of the order, from 1 on, as one step; the others close up. */
export function moveCategory(library: WritableLibrary, { id, position }: CategoryMove): Category[] {
  const others = listCategories(library.database)
    .map((category) => category.id)
    .filter((one) => one !== id)
  const order = [...others.slice(0, position - 1), id, ...others.slice(position - 1)]
  recordStep(library, { name: 'order of categories', paper: null }, (recorder) => {
    for (const one of order) recorder.note('category', one)
    for (const [index, one] of order.entries()) writePlace(library, one, index + 1)
  })
  return listCategories(library.database)
}

/** Makes a category what it came as, or all of them and their order, as one step. @throws LibraryError conflict */
export function resetCategories(library: WritableLibrary, id: CategoryId | null): Category[] {
  const { database } = library
  if (id !== null) refuseTakenName(database, id, defaultName(id))
  const name = id === null ? 'reset of categories' : 'reset of category'
  recordStep(library, { name, paper: null }, (recorder) => {
    const rows = database.all<{ id: CategoryId; position: number }>('SELECT id, position FROM category')
    for (const row of rows.filter((one) => id === null || one.id === id)) {
      recorder.note('category', row.id)
      database.run('UPDATE category SET name = ?, stamp = ? WHERE id = ?', [
        defaultName(row.id),
        library.stamp(),
        row.id,
      ])
      writeHues(library, row.id, '{}')
      if (id === null) writePlace(library, row.id, row.position)
    }
  })
  return listCategories(database)
}

/** Two of one name could not be told apart in an export. */
function refuseTakenName(database: ReadableDatabase, id: CategoryId, name: string): void {
  const isTaken = listCategories(database).some(
    (other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase(),
  )
  if (isTaken) {
    throw new LibraryError('conflict', `Another category is called “${name}”. Nothing was changed.`)
  }
}

function writeHues(library: WritableLibrary, id: CategoryId, hues: string): void {
  library.database.run('UPDATE category SET hues = ?, stamp = ? WHERE id = ? AND hues <> ?', [
    hues,
    library.stamp(),
    id,
    hues,
  ])
}

function writePlace(library: WritableLibrary, id: CategoryId, place: number): void {
  library.database.run('UPDATE category SET place = ?, stamp = ? WHERE id = ? AND place <> ?', [
    place,
    library.stamp(),
    id,
    place,
  ])
}

/** The hues chosen; what this version does not know counts as never chosen. */
function chosenHues(json: string): ChosenHues {
  const held: unknown = JSON.parse(json)
  if (typeof held !== 'object' || held === null) return {}
  return Object.fromEntries(
    Object.entries(held).filter(
      ([theme, hue]) => HuedTheme.safeParse(theme).success && Hue.safeParse(hue).success,
    ),
  )
}
