import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { hasDisplay, startDisplay } from '../../../scripts/setup/display.mjs'
import { findProgram } from '../../../scripts/setup/programs.mjs'

/** Whether an X server listens on the display's socket, which on Linux needs no file. */
function answers(display: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(`\0/tmp/.X11-unix/X${display.slice(1)}`)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

it('looks for a display on Linux only', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
  expect(hasDisplay({}, 'win32')).toBe(true)
})

it.skipIf(!findProgram('Xvfb', process.env))(
  'starts a display of its own and leaves nothing of it behind',
  async () => {
    const display = await startDisplay({ PATH: process.env.PATH, WAYLAND_DISPLAY: 'wayland-0', LANG: 'C' })
    expect(display.env).toEqual({
      PATH: process.env.PATH,
      LANG: 'C',
      DISPLAY: display.name,
      XDG_SESSION_TYPE: 'x11',
    })
    expect(await answers(display.name)).toBe(true)
    await display.stop()
    expect(await answers(display.name)).toBe(false)
  },
)

it('says so when there is no Xvfb to start', async () => {
  await expect(startDisplay({ PATH: '/nowhere' })).rejects.toThrow(/Xvfb.*did not start/)
})
