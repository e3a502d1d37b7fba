import { csvHeader, csvRows } from './csv-rows.ts'
import { foreignMark, type MarkForm, marksThatSay } from './mark-form.ts'
import { paperOfAddress } from './paper-of-address.ts'

/** The table that the Hypothesis sidebar exports. */
export const hypothesisCsv: MarkForm = {
  name: 'hypothesis-csv',
  title: 'Hypothesis, CSV',
  recognise: (sample) => {
    const header = csvHeader(sample)
    return ['url', 'quote', 'group'].every((name) => header.includes(name)) && header.includes('tags')
  },
  read: (text) => {
    const rows = csvRows(text)
    const marks = rows.map((row) => {
      const cell = (...names: string[]): string =>
        names.map((name) => row.get(name) ?? '').find((value) => value.trim() !== '') ?? ''
      return foreignMark({
        paper: paperOfAddress(cell('url'), cell('title', 'document title') || null),
        quote: cell('quote'),
        comment: cell('body', 'comment', 'text'),
        tags: cell('tags').split(','),
        createdAt: cell('creation date', 'created at', 'created'),
      })
    })
    return marksThatSay(marks)
  },
}
