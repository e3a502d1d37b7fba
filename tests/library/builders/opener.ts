// Says that it is ready, waits for a line, opens a library for writing, changes it, and ends.
import { openWritable } from '../../../src/main/library/open-library.ts'
import { writeOperations } from '../../../src/main/library/operations.ts'

const [folder = ''] = process.argv.slice(2)
process.stdout.write('ready\n')
process.stdin.once('data', () => {
  const library = openWritable(folder)
  writeOperations['settings.set'](library, { theme: 'dark' })
  library.close()
  process.exit(0)
})
