import { csvHeader, csvRows } from './csv-rows.ts'
import { hueOfColour } from './hue-of-colour.ts'
import { foreignMark, type MarkForm, marksThatSay } from './mark-form.ts'
import { paperOfAddress } from './paper-of-address.ts'

/** The table of all highlights that Readwise exports. Articles have their address, if any, in a column of some exports. */
export const readwiseCsv: MarkForm = {
  name: 'readwise-csv',
  title: 'Readwise, CSV',
  recognise: (sample) => {
    const header = csvHeader(sample)
    return header.includes('highlight') && header.some((name) => name === 'book title' || name === 'title')
  },
  read: (text) => {
    const marks = csvRows(text).map((row) => {
      const cell = (...names: string[]): string =>
        names.map((name) => row.get(name) ?? '').find((value) => value.trim() !== '') ?? ''
      return foreignMark({
        paper: paperOfAddress(cell('url', 'source url', 'book url'), cell('book title', 'title')),
        quote: cell('highlight'),
        comment: cell('note'),
        hue: hueOfColour(cell('color', 'colour')),
        tags: listOf(cell('tags')),
        paperTags: listOf(cell('document tags', 'book tags')),
        createdAt: cell('highlighted at', 'date'),
      })
    })
    return marksThatSay(marks)
  },
}

function listOf(cell: string): string[] {
  return cell.split(',').filter((tag) => tag.trim() !== '')
}
