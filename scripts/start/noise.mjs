// Tells what Chromium prints out of habit, on a machine without a desktop, from what a person should see.

/** `[process:date/time:LEVEL:file:line]` (some versions print only the file's name). */
const chromiumLine = /^\[\d+(?::\d+)?:\d{4}\/\d{6}\.\d+:(?<level>[A-Z]+\d*):(?<file>[^\]]+?)[:(]\d+\)?\]/

/** Folders and files of Chromium that complain under Xvfb and in containers although nothing of ours needs them. */
const habitual = new Set([
  'angle',
  'bluetooth',
  'bus',
  'dbus',
  'gl',
  'gpu',
  'object_proxy',
  'ozone',
  'upower',
  'vaapi',
  'viz',
  'viz_main_impl',
  'vulkan',
  'zygote',
])

/** Lines of the libraries below Chromium, which have no fixed shape. */
const habitualText = [
  /^libva (error|info):/,
  /^MESA(-LOADER)?:/,
  /^(Warning: )?(vkCreateInstance|loader_)/,
  /^libEGL warning:/,
  /(Gtk|GLib|dconf|dbind|GVFS)[\w-]*-(WARNING|CRITICAL|Message|INFO) \*\*:/,
  /^Fontconfig (warning|error):/,
  /^DevTools listening on ws:/,
  /^\(Use `\S+ --trace-(warnings|deprecation) \.\.\.` to show where the warning was created\)$/,
]

/**
 * @param {string} line of Electron's standard error
 * @returns {boolean} whether it says nothing about Offprint; fatal messages never count as noise
 */
export function isNoise(line) {
  const trimmed = line.trim()
  if (trimmed === '') return true
  const groups = chromiumLine.exec(trimmed)?.groups
  if (groups) return groups.level !== 'FATAL' && isHabitual(groups.file ?? '')
  return habitualText.some((pattern) => pattern.test(trimmed))
}

/**
 * Cuts a stream's pieces into lines.
 * @param {(line: string) => void} onLine called without the line's end
 * @returns {{ push: (text: string) => void, end: () => void }} `end` gives out a last line that was not ended
 */
export function lineReader(onLine) {
  let rest = ''
  return {
    push(text) {
      const lines = (rest + text).split(/\r?\n/)
      rest = lines.pop() ?? ''
      for (const line of lines) onLine(line)
    },
    end() {
      if (rest !== '') onLine(rest)
      rest = ''
    },
  }
}

/**
 * What the app reports on standard output, one line each, for whoever started it.
 * @param {string} line
 * @returns {{ text: string, isScreenshot: boolean, isFailure: boolean } | undefined} undefined when the line is no report
 */
export function readReport(line) {
  const text = /^offprint: (.*)$/.exec(line)?.[1]
  if (text === undefined) return undefined
  return { text, isScreenshot: text.startsWith('screenshot '), isFailure: text.startsWith('could not ') }
}

/** @param {string} file such as `content/common/zygote/zygote_linux.cc` */
function isHabitual(file) {
  return file.split('/').some((part) => habitual.has(part.replace(/\.(cc|mm|h)$/, '')))
}
