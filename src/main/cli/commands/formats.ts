import { formatsDocument, knownFormats } from '../../importer/known-formats.ts'
import type { Command } from '../command.ts'

export const formats: Command = {
  name: 'formats',
  usage: 'formats',
  summary: 'lists the forms that can be imported, with their names for --format',
  options: [],
  run: async ({ options, print }) => {
    print(options.json ? JSON.stringify({ formats: knownFormats() }, null, 2) : formatsDocument())
    return 0
  },
}
