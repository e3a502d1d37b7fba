import { describe, expect, it } from 'vitest'
import { canSandbox, remedy } from '../../../scripts/setup/sandbox.mjs'

const open = {
  userId: 1000,
  isGivenUp: false,
  hasHelper: false,
  restrictsNamespaces: false,
  isNamedByProfile: false,
  makesNamespaces: true,
}

describe('the sandbox', () => {
  it('works where ordinary users can make namespaces', () => {
    expect(canSandbox(open)).toBe(true)
  })

  it('does not work where AppArmor restricts them, whatever another program may do', () => {
    expect(canSandbox({ ...open, restrictsNamespaces: true })).toBe(false)
  })

  it('works under AppArmor for an Electron that a profile names', () => {
    expect(canSandbox({ ...open, restrictsNamespaces: true, isNamedByProfile: true })).toBe(true)
  })

  it('works without namespaces when its helper belongs to root', () => {
    expect(canSandbox({ ...open, makesNamespaces: false })).toBe(false)
    expect(canSandbox({ ...open, makesNamespaces: false, hasHelper: true })).toBe(true)
  })

  it('is no hindrance for root and for those who gave it up', () => {
    const closed = { ...open, makesNamespaces: false, restrictsNamespaces: true }
    expect(canSandbox({ ...closed, userId: 0 })).toBe(true)
    expect(canSandbox({ ...closed, isGivenUp: true })).toBe(true)
  })

  it('names the commands that put it right', () => {
    const helper = '/cache/electron/chrome-sandbox'
    expect(remedy({ restrictsNamespaces: true }, helper)).toContain(
      'sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
    )
    expect(remedy({ restrictsNamespaces: false }, helper)).toContain(
      `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    )
  })
})
