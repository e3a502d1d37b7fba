import { execFileSync } from 'node:child_process'
import { onTestFinished, type TestContext } from 'vitest'
import { temporaryFolder } from '../../library/builders/library.ts'

/** A disk of its own for a test: small enough to fill, and to be made read-only also for root. */
export interface TinyDisk {
  readonly folder: string
  change(options: string): void
}

/** Mounts a disk in memory, or skips the test where that takes rights that we do not have. It goes with the test. */
export function mountTinyDisk({ skip }: TestContext, megabytes: number): TinyDisk {
  const folder = temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' })
  } catch {
    skip('Mounting a disk in memory takes Linux and root.')
  }
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', folder], { stdio: 'pipe' })
  })
  return {
    folder,
    change: (options) => execFileSync('mount', ['-o', `remount,${options}`, folder], { stdio: 'pipe' }),
  }
}
