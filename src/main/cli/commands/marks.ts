import { listMarks } from '../../library/mark-listing.ts'
import type { Command } from '../command.ts'

export const marks: Command = {
  name: 'marks',
  usage: 'marks [QUERY]',
  summary: 'lists highlights and notes, or searches them',
  options: [],
  run: async ({ arguments: words, options, openForReading, print, say }) => {
    const { database } = openForReading()
    const found = listMarks(database, words.join(' '))
    if (options.json) {
      print(JSON.stringify({ total: found.length, marks: found }, null, 2))
      return 0
    }
    for (const mark of found) {
      if (mark.quote !== null) print(`[${mark.category}] “${oneLine(mark.quote)}”`)
      if (mark.note !== null) print(`${mark.quote === null ? '[note] ' : '    '}${oneLine(mark.note)}`)
    }
    if (found.length === 0) say('No highlight or note found.')
    return 0
  },
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
