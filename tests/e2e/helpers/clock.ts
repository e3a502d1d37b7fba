import type { Page } from '@playwright/test'

/**
 * Lets the page believe that it is so many days later; 0 for the present. Only the date is another: timers run as always,
 * which they do not under the driver's own clock.
 */
export async function putClockAhead(page: Page, days: number): Promise<void> {
  await page.evaluate((ahead) => {
    const Machine = (Reflect.get(window, 'machineDate') ?? Date) as DateConstructor
    Reflect.set(window, 'machineDate', Machine)
    window.Date = new Proxy(Machine, {
      construct: (_target, given: []) =>
        given.length === 0 ? new Machine(Machine.now() + ahead) : new Machine(...given),
      get: (target, name) =>
        name === 'now' ? () => Machine.now() + ahead : Reflect.get(target, name, target),
    })
  }, days * 86_400_000)
}
