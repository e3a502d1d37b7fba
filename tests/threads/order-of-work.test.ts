import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderOfWork } from '../../src/main/threads/order-of-work.ts'

/** An order of work whose turns the test takes by hand, and what was done. */
function workshop() {
  const turns: (() => void)[] = []
  const done: string[] = []
  const order = orderOfWork((turn) => turns.push(turn))
  return {
    turns,
    done,
    order,
    person: (name: string) => order.addForPerson(() => done.push(name)),
    import: (name: string) => order.addForImport(() => done.push(name)),
    takeTurn: () => turns.shift()?.(),
    takeAllTurns: () => {
      for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) turn()
    },
  }
}

test("a person's write goes before the import batches that wait", () => {
  const shop = workshop()
  shop.import('batch 1')
  shop.import('batch 2')
  shop.person('star')
  shop.takeAllTurns()
  expect(shop.done).toEqual(['star', 'batch 1', 'batch 2'])
})

test("a person's write that comes in during a batch goes before the next one", () => {
  const shop = workshop()
  shop.order.addForImport(() => shop.person('star'))
  shop.import('batch 2')
  shop.takeAllTurns()
  expect(shop.done).toEqual(['star', 'batch 2'])
})

test('nothing is done at once: one piece of work is done in each turn', () => {
  const shop = workshop()
  shop.person('star')
  shop.person('note')
  expect(shop.done).toEqual([])
  shop.takeTurn()
  expect(shop.done).toEqual(['star'])
  expect(shop.turns).toHaveLength(1)
})

test("the last thing waits for a person's writes and not for an import's", () => {
  const shop = workshop()
  shop.import('batch')
  shop.person('note')
  shop.order.afterPersons(() => shop.done.push('close'))
  shop.takeAllTurns()
  expect(shop.done).toEqual(['note', 'close', 'batch'])
})

test('everything is done once, each kind in the order it came', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('person', 'import', 'turn')), (steps) => {
      const shop = workshop()
      steps.forEach((step, index) => {
        if (step === 'person') shop.person(`person ${index}`)
        else if (step === 'import') shop.import(`import ${index}`)
        else shop.takeTurn()
      })
      shop.takeAllTurns()
      for (const kind of ['person', 'import']) {
        const asked = steps.flatMap((step, index) => (step === kind ? [`${kind} ${index}`] : []))
        expect(shop.done.filter((name) => name.startsWith(kind))).toEqual(asked)
      }
    }),
    { numRuns: 300 },
  )
})
