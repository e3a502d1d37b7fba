import { describe, expect, it } from 'vitest'
import {
  installableNames,
  missingLibraries,
  packagesFor,
  usesT64Names,
} from '../../../scripts/setup/system-libraries.mjs'

const ldd = `	linux-vdso.so.1 (0x00007f1bb16b0000)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f1ba4600000)
	libgtk-3.so.0 => not found
	libnss3.so => not found
	libnssutil3.so => not found
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1ba31b1000)
	/lib64/ld-linux-x86-64.so.2 (0x00007f1bb16b2000)
`

it('reads the missing libraries, each once', () => {
  expect(missingLibraries(ldd)).toEqual(['libgtk-3.so.0', 'libnss3.so', 'libnssutil3.so'])
})

describe('the packages for missing libraries', () => {
  it('are named once, in order, by their old names where the system has no others', () => {
    const found = packagesFor(
      ['libnssutil3.so', 'libgtk-3.so.0', 'libnss3.so', 'libasound.so.2'],
      () => false,
    )
    expect(found).toEqual({ packages: ['libasound2', 'libgtk-3-0', 'libnss3'], unknown: [] })
  })

  it('end in t64 where the system calls them so, and only those that ever did', () => {
    const found = packagesFor(['libnss3.so', 'libgtk-3.so.0', 'libgbm.so.1'], () => true)
    expect(found.packages).toEqual(['libgbm1', 'libgtk-3-0t64', 'libnss3'])
  })

  it('say which library nobody is known to bring', () => {
    expect(packagesFor(['libquux.so.9'], () => true)).toEqual({ packages: [], unknown: ['libquux.so.9'] })
  })
})

it('tells installable names from purely virtual ones', () => {
  const policy = `libasound2:
  Installed: (none)
  Candidate: (none)
  Version table:
libasound2t64:
  Installed: (none)
  Candidate: 1.2.11-1build2
  Version table:
     1.2.11-1build2 500
libgtk-3-0:amd64:
  Installed: 3.24.38-2
  Candidate: 3.24.38-2
`
  expect([...installableNames(policy)]).toEqual(['libasound2t64', 'libgtk-3-0'])
})

it.each([
  ['ID=debian\nVERSION_ID="12"\n', false],
  ['ID=debian\nVERSION_ID="13"\n', true],
  ['PRETTY_NAME="Debian GNU/Linux forky/sid"\nID=debian\n', true],
  ['ID=ubuntu\nVERSION_ID="22.04"\n', false],
  ['ID=ubuntu\nVERSION_ID="24.04"\n', true],
  ['ID="ubuntu"\nVERSION_ID="25.10"\n', true],
  ['ID=alpine\nVERSION_ID=3.22\n', false],
  ['', false],
])('of the system %j it is %s that names end in t64', (osRelease, expected) => {
  expect(usesT64Names(osRelease)).toBe(expected)
})
