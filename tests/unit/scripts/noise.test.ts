import { describe, expect, it } from 'vitest'
import { isNoise, lineReader, readReport } from '../../../scripts/start/noise.mjs'

describe("lines of Electron's standard error", () => {
  it.each([
    '[6161:1124/021638.514396:ERROR:dbus/bus.cc:405] Failed to connect to the bus: Failed to connect to socket',
    '[6161:6180:1124/021638.514396:ERROR:bus.cc(407)] Failed to connect to the bus',
    '[6161:1124/021638.929016:ERROR:dbus/object_proxy.cc:572] Failed to call method: org.freedesktop.DBus.NameHasOwner',
    '[12:0101/101500.123456:ERROR:components/viz/service/main/viz_main_impl.cc:189] Exiting GPU process due to errors',
    '[12:0101/101500.123456:WARNING:gpu/ipc/service/gpu_channel.cc:1] slow',
    '[12:0101/101500.123456:ERROR:ui/gl/init/gl_factory.cc:102] Requested GL implementation not found',
    '[6161:1124/021646.368604:ERROR:content/common/zygote/zygote_communication_linux.cc:291] Failed to send',
    'libva error: vaGetDriverNameByIndex() failed',
    '(electron:12): Gtk-WARNING **: 10:15:00.123: Theme parsing error',
    '',
  ])('are noise: %s', (line) => {
    expect(isNoise(line)).toBe(true)
  })

  it.each([
    '[12:0101/101500.123456:FATAL:gpu/vulkan/device.cc:12] Check failed',
    '[12:0101/101500.123456:FATAL:content/browser/zygote_host/zygote_host_impl_linux.cc:132] No usable sandbox!',
    '[12:0101/101500.123456:ERROR:content/browser/network_service.cc:1] The service crashed',
    '[12:0101/101500.123456:ERROR:ui/base/global_state.cc:1] lost',
    '[12:0101/101500.123456:INFO:CONSOLE:1] "Uncaught TypeError", source: app://offprint/index.js (1)',
    'Error: the library is locked',
    '(node:12) UnhandledPromiseRejectionWarning: Error: dbus',
  ])('are shown: %s', (line) => {
    expect(isNoise(line)).toBe(false)
  })
})

describe("lines of the app's standard output", () => {
  it('are reports when they carry its name', () => {
    expect(readReport('offprint: library /home/ada/library')).toEqual({
      text: 'library /home/ada/library',
      isScreenshot: false,
      isFailure: false,
    })
    expect(readReport('offprint: screenshot /tmp/a b.png')).toMatchObject({
      isScreenshot: true,
      isFailure: false,
    })
    expect(readReport('offprint: could not import a.txt: it is empty')).toMatchObject({ isFailure: true })
  })

  it('are none when they do not', () => {
    expect(readReport('the word offprint: in a sentence')).toBeUndefined()
    expect(readReport('')).toBeUndefined()
  })
})

it('puts lines together from pieces, with either line end, and gives out an unfinished last one', () => {
  const lines: string[] = []
  const reader = lineReader((line) => lines.push(line))
  for (const piece of ['one\ntw', 'o\r\n', '\nthr', 'ee']) reader.push(piece)
  expect(lines).toEqual(['one', 'two', ''])
  reader.end()
  reader.end()
  expect(lines).toEqual(['one', 'two', '', 'three'])
})
