import { verifyLibrary } from '../../library/verify.ts'
import type { Command } from '../command.ts'

export const verify: Command = {
  name: 'verify',
  usage: 'verify',
  summary: 'checks the library: the file, every reference, every rule, every kept capture',
  options: [],
  run: async ({ openForReading, folder, options, print, say }) => {
    const problems = verifyLibrary(openForReading().database, folder)
    const ok = problems.length === 0
    if (options.json) print(JSON.stringify({ ok, problems }, null, 2))
    else for (const { check, message } of problems) print(`${check}: ${message}`)
    if (ok) say('The library is sound.')
    else say('Nothing was changed. Copies are in the backups folder of the library.')
    return ok ? 0 : 1
  },
}
