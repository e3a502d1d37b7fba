import { describe, expect, it } from 'vitest'
import { missingPackages, stampOf, stateOfDependencies } from '../../../scripts/setup/dependencies.mjs'

const linux = { platform: 'linux', arch: 'x64' }

function lock(packages: Record<string, object>): string {
  return JSON.stringify({ packages: { '': { name: 'offprint' }, ...packages } })
}

const abacus = { 'node_modules/abacus': { version: '1.0.0', integrity: 'sha512-a' } }

describe('the state of the dependencies', () => {
  it('is ready when the stamp is of this lock file and this kind of machine', () => {
    const text = lock(abacus)
    const found = { lock: text, stamp: stampOf(text, linux), installed: undefined }
    expect(stateOfDependencies({ ...found, machine: linux })).toBe('ready')
    expect(stateOfDependencies({ ...found, machine: { platform: 'darwin', arch: 'arm64' } })).toBe('install')
  })

  it('asks for an install when node_modules is missing', () => {
    expect(
      stateOfDependencies({ lock: lock(abacus), stamp: undefined, installed: undefined, machine: linux }),
    ).toBe('install')
  })

  it('asks for an install when the lock file changed after the stamp', () => {
    const before = lock(abacus)
    const after = lock({ 'node_modules/abacus': { version: '1.1.0', integrity: 'sha512-b' } })
    const found = { stamp: stampOf(before, linux), installed: before, machine: linux }
    expect(stateOfDependencies({ lock: after, ...found })).toBe('install')
  })

  it('adopts what somebody installed by hand when it is all there', () => {
    const text = lock(abacus)
    expect(stateOfDependencies({ lock: text, stamp: undefined, installed: text, machine: linux })).toBe(
      'adopt',
    )
  })
})

describe('the packages that are missing', () => {
  it('include those of another version or of other bytes', () => {
    const wanted = lock({
      'node_modules/abacus': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/slate': { version: '2.0.0', integrity: 'sha512-s' },
    })
    const held = lock({
      'node_modules/abacus': { version: '0.9.0', integrity: 'sha512-a' },
      'node_modules/slate': { version: '2.0.0', integrity: 'sha512-other' },
    })
    expect(missingPackages(wanted, held, linux)).toEqual(['node_modules/abacus', 'node_modules/slate'])
  })

  it('leave out optional packages for other systems, but not those for this one', () => {
    const optional = (os: string | string[], cpu: string | string[]) => ({
      version: '1.0.0',
      optional: true,
      os,
      cpu,
    })
    const wanted = lock({
      'node_modules/tool-linux': optional(['linux'], ['x64']),
      'node_modules/tool-linux-arm': optional(['linux'], ['arm64']),
      'node_modules/tool-mac': optional('darwin', 'x64'),
      'node_modules/tool-unix': optional(['!win32'], ['x64']),
    })
    expect(missingPackages(wanted, lock({}), linux)).toEqual([
      'node_modules/tool-linux',
      'node_modules/tool-unix',
    ])
  })

  it('leave out optional packages that nothing on this machine can be told to need', () => {
    const wanted = lock({
      'node_modules/tool-musl': {
        version: '1.0.0',
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl'],
      },
      'node_modules/helper-of-others': { version: '1.0.0', optional: true },
    })
    expect(missingPackages(wanted, lock({}), linux)).toEqual([])
  })

  it('are all of them when the record of npm is damaged', () => {
    expect(missingPackages(lock(abacus), '{"packages": {', linux)).toEqual(['node_modules/abacus'])
  })
})
