import { readStatistics } from '../../library/statistics.ts'
import type { Command } from '../command.ts'

export const stats: Command = {
  name: 'stats',
  usage: 'stats',
  summary: 'counts papers per state, month and source, and highlights per category',
  options: [],
  run: async ({ openForReading, options, print }) => {
    const statistics = readStatistics(openForReading().database)
    if (options.json) {
      print(JSON.stringify(statistics, null, 2))
      return 0
    }
    for (const [name, value] of Object.entries(statistics)) {
      if (typeof value === 'number') print(`${name.padEnd(12)} ${value}`)
      else for (const [part, count] of Object.entries(value)) print(`${name.padEnd(12)} ${part}: ${count}`)
    }
    return 0
  },
}
