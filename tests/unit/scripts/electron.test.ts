import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { electronFlags, resolveElectron } from '../../../scripts/setup/electron.mjs'
import { hasIntegrity } from '../../../scripts/setup/electron-fallback.mjs'
import { isFreshFailure } from '../../../scripts/setup/electron-official.mjs'

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'offprint-scripts-'))
}

const ordinary = { platform: 'linux', userId: 1000, env: {}, sharedMemoryBytes: 1024 ** 3 }

describe('the flags of Electron', () => {
  it('keep the sandbox for an ordinary user', () => {
    expect(electronFlags(ordinary)).toEqual([])
  })

  it('give the sandbox up for root, who has none, and for whoever asks for it in words', () => {
    expect(electronFlags({ ...ordinary, userId: 0 })).toEqual(['--no-sandbox'])
    expect(electronFlags({ ...ordinary, env: { OFFPRINT_NO_SANDBOX: '1' } })).toEqual(['--no-sandbox'])
  })

  it('spare the small shared memory of a container', () => {
    expect(electronFlags({ ...ordinary, sharedMemoryBytes: 64 * 1024 ** 2 })).toEqual([
      '--disable-dev-shm-usage',
    ])
  })

  it('are none on other systems, whoever runs it', () => {
    expect(electronFlags({ ...ordinary, platform: 'darwin', userId: 0 })).toEqual([])
  })
})

describe('the Electron that is run', () => {
  it.skipIf(process.platform !== 'linux')('is the one a person names', () => {
    const folder = temporaryFolder()
    const executablePath = join(folder, 'electron')
    writeFileSync(executablePath, '')
    chmodSync(executablePath, 0o755)
    writeFileSync(join(folder, 'version'), 'v99.1.0\n')
    const env = { ELECTRON_OVERRIDE_DIST_PATH: folder, ELECTRON_RUN_AS_NODE: '1', LANG: 'C' }

    expect(resolveElectron(env)).toMatchObject({ executablePath, folder, version: '99.1.0', source: 'named' })
    expect(resolveElectron(env).env).toEqual({
      LANG: 'C',
      ELECTRON_OVERRIDE_DIST_PATH: folder,
      ELECTRON_EXEC_PATH: executablePath,
      ELECTRON_MAJOR_VER: '99',
    })
  })

  it('is not quietly another one when the named folder holds none', () => {
    expect(() => resolveElectron({ ELECTRON_OVERRIDE_DIST_PATH: temporaryFolder() })).toThrow(/no Electron/)
  })
})

describe('a failed download', () => {
  const failure = { version: '45.4.1', mirror: '', failedAt: 1_000_000 }
  const hour = 60 * 60 * 1000

  it('is not repeated within a day', () => {
    expect(isFreshFailure(failure, { version: '45.4.1', mirror: '', now: 1_000_000 + 23 * hour })).toBe(true)
    expect(isFreshFailure(failure, { version: '45.4.1', mirror: '', now: 1_000_000 + 25 * hour })).toBe(false)
  })

  it('says nothing about another version, another mirror, or a time to come', () => {
    expect(isFreshFailure(failure, { version: '45.4.2', mirror: '', now: 1_000_001 })).toBe(false)
    expect(isFreshFailure(failure, { version: '45.4.1', mirror: 'https://m.example/', now: 1_000_001 })).toBe(
      false,
    )
    expect(isFreshFailure(failure, { version: '45.4.1', mirror: '', now: 999_999 })).toBe(false)
    expect(isFreshFailure(undefined, { version: '45.4.1', mirror: '', now: 1_000_001 })).toBe(false)
  })
})

it('knows a file from one that differs in a byte', async () => {
  const file = join(temporaryFolder(), 'archive.tgz')
  const integrity = `sha512-${createHash('sha512').update('these bytes').digest('base64')}`
  writeFileSync(file, 'these bytes')
  expect(await hasIntegrity(file, integrity)).toBe(true)
  writeFileSync(file, 'those bytes')
  expect(await hasIntegrity(file, integrity)).toBe(false)
})
