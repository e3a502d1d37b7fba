/** Work waiting for the one thread that does it: a person's before an import's, each kind in the order it came. */
export interface OrderOfWork {
  addForPerson(work: () => void): void
  addForImport(work: () => void): void
  /** Runs `done` once nothing of a person's waits any more; what an import still wants is not waited for. */
  afterPersons(done: () => void): void
}

/**
 * @param later calls back after whatever has arrived meanwhile was received: between two pieces of work, so that a
 *   person's write which comes in during an import's batch goes before the next batch.
 */
export function orderOfWork(later: (callback: () => void) => void): OrderOfWork {
  const persons: (() => void)[] = []
  const imports: (() => void)[] = []
  let isPlanned = false
  const plan = (): void => {
    if (isPlanned) return
    isPlanned = true
    later(doNext)
  }
  const doNext = (): void => {
    isPlanned = false
    const work = persons.shift() ?? imports.shift()
    work?.()
    if (persons.length + imports.length > 0) plan()
  }
  const add = (queue: (() => void)[]) => (work: () => void) => {
    queue.push(work)
    plan()
  }
  return { addForPerson: add(persons), addForImport: add(imports), afterPersons: add(persons) }
}
