// Tells where a test stands that has not ended for long: Playwright itself names no place where it waits without a limit.

const longSeconds = 45

/** A reporter of Playwright that prints the steps which a test waits for, once it has run for long. */
export default class WaitingSteps {
  /** @type {Map<string, Set<import('@playwright/test/reporter').TestStep>>} by the test's id */
  #waiting = new Map()
  /** @type {Map<string, NodeJS.Timeout>} */
  #timers = new Map()

  /** @param {import('@playwright/test/reporter').TestCase} test */
  onTestBegin(test) {
    this.#waiting.set(test.id, new Set())
    const timer = setTimeout(() => this.#tell(test), longSeconds * 1000)
    this.#timers.set(test.id, timer)
  }

  /**
   * @param {import('@playwright/test/reporter').TestCase} test
   * @param {import('@playwright/test/reporter').TestResult} _result
   * @param {import('@playwright/test/reporter').TestStep} step
   */
  onStepBegin(test, _result, step) {
    this.#waiting.get(test.id)?.add(step)
  }

  /**
   * @param {import('@playwright/test/reporter').TestCase} test
   * @param {import('@playwright/test/reporter').TestResult} _result
   * @param {import('@playwright/test/reporter').TestStep} step
   */
  onStepEnd(test, _result, step) {
    this.#waiting.get(test.id)?.delete(step)
  }

  /** @param {import('@playwright/test/reporter').TestCase} test */
  onTestEnd(test) {
    clearTimeout(this.#timers.get(test.id))
    this.#timers.delete(test.id)
    this.#waiting.delete(test.id)
  }

  printsToStdio() {
    return false
  }

  /** @param {import('@playwright/test/reporter').TestCase} test */
  #tell(test) {
    const steps = [...(this.#waiting.get(test.id) ?? [])].map(
      ({ title, location }) => `${title}${location ? ` at ${location.file}:${location.line}` : ''}`,
    )
    process.stdout.write(
      `     … ${test.title}: after ${longSeconds} s waits for ${steps.join(' > ') || 'nothing that is told'}\n`,
    )
  }
}
