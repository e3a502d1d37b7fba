// Holds a library as another program would in the middle of a long write, and says so, until it is killed.
import { openWritable } from '../../../src/main/library/open-library.ts'

const [folder = ''] = process.argv.slice(2)
openWritable(folder).database.execute('BEGIN IMMEDIATE')
process.stdout.write('held\n')
setInterval(() => undefined, 60_000)
