import { describe, expect, it } from 'vitest'
import { runWindow } from '../../../scripts/start/window.mjs'

/** Stands in for the app: a Node program that prints and ends as told. */
async function run(
  program: string,
  options: { once?: boolean } = {},
): Promise<{ status: number; said: string[] }> {
  const said: string[] = []
  const status = await runWindow({
    executablePath: process.execPath,
    args: ['-e', program],
    env: process.env,
    once: options.once ?? false,
    awaitsScreenshot: true,
    verbose: false,
    say: (text) => void said.push(text),
  })
  return { status, said }
}

const stays = 'setInterval(() => {}, 1000);'
const quitsInOrder = `process.on('SIGTERM', () => { console.log('offprint: saved'); process.exit(0) });`

describe.skipIf(process.platform === 'win32')('the window', () => {
  it('is asked to quit after its screenshot and waited for until it has saved', async () => {
    const program = `${quitsInOrder}${stays}console.log('offprint: library /l\\noffprint: screenshot /s.png')`
    expect(await run(program, { once: true })).toEqual({
      status: 0,
      said: ['library /l', 'screenshot /s.png', 'saved'],
    })
  })

  it('that closes by itself is no failure', async () => {
    expect(await run(`console.log('offprint: library /l')`)).toEqual({ status: 0, said: ['library /l'] })
  })

  it('that could not import counts as a failure of the single run', async () => {
    const program = `${stays}console.log('offprint: could not import a.txt: it is empty\\noffprint: screenshot /s.png')`
    expect((await run(program, { once: true })).status).toBe(1)
  })

  it('that ends without the screenshot counts as a failure of the single run', async () => {
    const { status, said } = await run('', { once: true })
    expect(status).toBe(1)
    expect(said.join()).toContain('without a screenshot')
  })

  it('that breaks is reported with its exit status or signal', async () => {
    const broken = await run('process.exit(4)')
    expect(broken).toEqual({ status: 1, said: [expect.stringContaining('exit status 4')] })
    const killed = await run(`process.kill(process.pid, 'SIGKILL')`)
    expect(killed).toEqual({ status: 1, said: [expect.stringContaining('SIGKILL')] })
  })

  it('that refuses its library has told why itself', async () => {
    expect(await run('process.exit(3)')).toEqual({ status: 1, said: [] })
  })

  it('that cannot be started is reported', async () => {
    const said: string[] = []
    const request = { args: [], env: {}, once: true, awaitsScreenshot: true, verbose: false }
    const status = await runWindow({
      ...request,
      executablePath: '/nowhere/electron',
      say: (text) => void said.push(text),
    })
    expect(status).toBe(1)
    expect(said.join()).toContain('could not be started')
  })
})
