// Finds the system libraries Electron misses on Linux, names their Debian packages, and installs them when we may.
import { readFileSync } from 'node:fs'
import { during, explain, SetupError } from './messages.mjs'
import { capture, findProgram, lastLines } from './programs.mjs'

/** Which Debian package brings a library. Names marked `t64` got that ending in Debian 13 and Ubuntu 24.04. */
const packageOfLibrary = /** @type {Record<string, { name: string, t64?: true }>} */ ({
  'libasound.so.2': { name: 'libasound2', t64: true },
  'libatk-1.0.so.0': { name: 'libatk1.0-0', t64: true },
  'libatk-bridge-2.0.so.0': { name: 'libatk-bridge2.0-0', t64: true },
  'libatspi.so.0': { name: 'libatspi2.0-0', t64: true },
  'libcairo-gobject.so.2': { name: 'libcairo-gobject2' },
  'libcairo.so.2': { name: 'libcairo2' },
  'libcups.so.2': { name: 'libcups2', t64: true },
  'libdbus-1.so.3': { name: 'libdbus-1-3' },
  'libdrm.so.2': { name: 'libdrm2' },
  'libexpat.so.1': { name: 'libexpat1' },
  'libfontconfig.so.1': { name: 'libfontconfig1' },
  'libgbm.so.1': { name: 'libgbm1' },
  'libgcc_s.so.1': { name: 'libgcc-s1' },
  'libgdk-3.so.0': { name: 'libgtk-3-0', t64: true },
  'libgdk_pixbuf-2.0.so.0': { name: 'libgdk-pixbuf-2.0-0' },
  'libgio-2.0.so.0': { name: 'libglib2.0-0', t64: true },
  'libglib-2.0.so.0': { name: 'libglib2.0-0', t64: true },
  'libgmodule-2.0.so.0': { name: 'libglib2.0-0', t64: true },
  'libgobject-2.0.so.0': { name: 'libglib2.0-0', t64: true },
  'libgtk-3.so.0': { name: 'libgtk-3-0', t64: true },
  'libnspr4.so': { name: 'libnspr4' },
  'libnss3.so': { name: 'libnss3' },
  'libnssutil3.so': { name: 'libnss3' },
  'libpango-1.0.so.0': { name: 'libpango-1.0-0' },
  'libpangocairo-1.0.so.0': { name: 'libpangocairo-1.0-0' },
  'libplc4.so': { name: 'libnspr4' },
  'libplds4.so': { name: 'libnspr4' },
  'libsmime3.so': { name: 'libnss3' },
  'libstdc++.so.6': { name: 'libstdc++6' },
  'libudev.so.1': { name: 'libudev1' },
  'libX11.so.6': { name: 'libx11-6' },
  'libX11-xcb.so.1': { name: 'libx11-xcb1' },
  'libXcomposite.so.1': { name: 'libxcomposite1' },
  'libXcursor.so.1': { name: 'libxcursor1' },
  'libXdamage.so.1': { name: 'libxdamage1' },
  'libXext.so.6': { name: 'libxext6' },
  'libXfixes.so.3': { name: 'libxfixes3' },
  'libXi.so.6': { name: 'libxi6' },
  'libXrandr.so.2': { name: 'libxrandr2' },
  'libXrender.so.1': { name: 'libxrender1' },
  'libXss.so.1': { name: 'libxss1' },
  'libXtst.so.6': { name: 'libxtst6' },
  'libxcb.so.1': { name: 'libxcb1' },
  'libxkbcommon.so.0': { name: 'libxkbcommon0' },
  'libxshmfence.so.1': { name: 'libxshmfence1' },
})

/**
 * Makes sure that Electron finds its libraries and, where there is no display, that Xvfb is there. Installs what is missing when
 * we are root.
 * @param {string} executablePath of Electron
 * @param {{ needsXvfb: boolean }} needs
 * @param {import('./messages.mjs').Say} say
 * @throws {SetupError} with the exact command when we may not install, or when something stays missing
 */
export async function prepareSystem(executablePath, { needsXvfb }, say) {
  if (process.platform !== 'linux') return
  const missing = await findMissing(executablePath, needsXvfb)
  if (missing.libraries.length === 0 && !missing.xvfb) return
  if (!findProgram('apt-get', process.env)) throw new SetupError(withoutApt(missing))

  const isRoot = process.getuid?.() === 0
  if (isRoot) await refreshPackageLists(say)
  const { packages, unknown } = packagesFor(missing.libraries, await t64Chooser(missing.libraries))
  if (missing.xvfb) packages.push('xvfb')
  if (!isRoot) throw new SetupError(withoutRoot(packages, unknown))
  if (packages.length > 0) {
    await apt(say, `Installing what Electron needs from Debian (a minute or two): ${packages.join(' ')}`, [
      'install',
      '-y',
      '--no-install-recommends',
      ...packages,
    ])
  }
  const still = await findMissing(executablePath, needsXvfb)
  if (still.libraries.length === 0 && !still.xvfb) return
  throw new SetupError(
    `Electron still misses ${namesOf(still).join(', ')}, and no package known to Offprint brings it.`,
  )
}

/**
 * @param {string} lddOutput
 * @returns {string[]} the libraries that were not found, each once, in the order met
 */
export function missingLibraries(lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
  return [...new Set(names)]
}

/**
 * @param {string[]} libraries
 * @param {(name: string) => boolean} hasT64 whether that package goes by its `t64` name on this system
 * @returns {{ packages: string[], unknown: string[] }} package names in alphabetical order, and the libraries nobody is known to bring
 */
export function packagesFor(libraries, hasT64) {
  const packages = new Set()
  const unknown = []
  for (const library of libraries) {
    const entry = packageOfLibrary[library]
    if (!entry) unknown.push(library)
    else packages.add(entry.t64 && hasT64(entry.name) ? `${entry.name}t64` : entry.name)
  }
  return { packages: [...packages].sort(), unknown }
}

/**
 * @param {string} policyOutput what `apt-cache policy NAME…` prints
 * @returns {Set<string>} the names that can be installed: neither unknown nor purely virtual
 */
export function installableNames(policyOutput) {
  const names = new Set()
  let name = ''
  for (const line of policyOutput.split('\n')) {
    const heading = /^(\S+):$/.exec(line)?.[1]
    if (heading) name = heading.replace(/:\w+$/, '')
    const candidate = /^\s+Candidate: (.+)$/.exec(line)?.[1]
    if (candidate && candidate !== '(none)') names.add(name)
  }
  return names
}

/**
 * @param {string} osRelease the text of /etc/os-release
 * @returns {boolean} whether that system is one whose packages end in `t64`
 */
export function usesT64Names(osRelease) {
  const field = (/** @type {string} */ key) =>
    new RegExp(`^${key}="?([^"\n]*)"?$`, 'm').exec(osRelease)?.[1] ?? ''
  const version = Number.parseFloat(field('VERSION_ID'))
  if (field('ID') === 'ubuntu') return version >= 24.04
  if (field('ID') === 'debian') return Number.isNaN(version) || version >= 13
  return false
}

/**
 * @param {string} executablePath
 * @param {boolean} needsXvfb
 * @returns {Promise<{ libraries: string[], xvfb: boolean }>}
 */
async function findMissing(executablePath, needsXvfb) {
  const { stdout } = await capture('ldd', [executablePath])
  return { libraries: missingLibraries(stdout), xvfb: needsXvfb && !findProgram('Xvfb', process.env) }
}

/**
 * @param {string[]} libraries
 * @returns {Promise<(name: string) => boolean>} asks the package lists and, where they are empty, the system's version
 */
async function t64Chooser(libraries) {
  const names = packagesFor(libraries, () => false).packages
  if (names.length === 0) return () => false
  const { stdout } = await capture('apt-cache', ['policy', ...names, ...names.map((name) => `${name}t64`)], {
    env: { ...process.env, LC_ALL: 'C' },
  })
  const installable = installableNames(stdout)
  if (installable.size > 0) return (name) => installable.has(`${name}t64`)
  const usesT64 = usesT64Names(readOsRelease())
  return () => usesT64
}

/**
 * One source that does not answer must not stop what the others can give.
 * @param {import('./messages.mjs').Say} say
 */
async function refreshPackageLists(say) {
  try {
    await apt(say, 'Refreshing the lists of Debian packages (some seconds)', ['update'])
  } catch (error) {
    say(`${explain(error)}\nGoing on with the lists that are there.`)
  }
}

/**
 * @param {import('./messages.mjs').Say} say
 * @param {string} what
 * @param {string[]} args
 */
async function apt(say, what, args) {
  await during(say, what, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
    const outcome = await capture('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], { env })
    if (outcome.code === 0) return
    throw new SetupError(
      `\`apt-get ${args.join(' ')}\` failed (exit status ${outcome.code}):\n${lastLines(outcome)}`,
    )
  })
}

/**
 * @param {string[]} packages
 * @param {string[]} unknown
 */
function withoutRoot(packages, unknown) {
  const lines = ['Electron misses system libraries here. Install them, then run the same command again:']
  if (packages.length > 0) {
    lines.push(
      `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`,
    )
  }
  if (unknown.length > 0) lines.push(`  and whatever brings ${unknown.join(', ')}`)
  return lines.join('\n')
}

/** @param {{ libraries: string[], xvfb: boolean }} missing */
function withoutApt(missing) {
  return `Electron misses ${namesOf(missing).join(', ')} here, and there is no apt-get to install from.\nInstall what brings them with your system's package manager, then run the same command again.`
}

/** @param {{ libraries: string[], xvfb: boolean }} missing */
function namesOf({ libraries, xvfb }) {
  return xvfb ? [...libraries, 'Xvfb'] : libraries
}

function readOsRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8')
  } catch {
    return ''
  }
}
