import { asText, isObject, objectsIn, parseJson, shortText } from '../formats/catalogues/json-values.ts'
import { arxivIdentifier, doiIdentifier, identifiersOfAddress } from '../identifiers.ts'
import { textOfMarkup } from '../markup-text.ts'
import { foreignMark, type MarkForm, marksThatSay } from './mark-form.ts'

/**
 * The notes in the `note` and `annote` fields of CSL-JSON. Never recognised by itself: it is a list of papers before all, and is read
 * as marks where a person asks for marks. Lines such as `arXiv:2601.00001` or `tex.key: value` are data, no notes.
 */
export const cslNotes: MarkForm = {
  name: 'csl-notes',
  title: 'CSL-JSON, notes',
  recognise: () => false,
  read: (text) => {
    const parsed = parseJson(text)
    if (!parsed.isSound) return { marks: [], problems: [`It is damaged: ${parsed.reason}.`] }
    const items = isObject(parsed.value) ? objectsIn(parsed.value.items) : objectsIn(parsed.value)
    const marks = items.map((item) => {
      const url = shortText(item.URL) ?? ''
      return foreignMark({
        paper: {
          title: asText(item.title),
          identifiers: [
            ...doiIdentifier(shortText(item.DOI) ?? ''),
            ...identifiersOfAddress(url),
            ...arxivIdentifier(shortText(item.number) ?? ''),
          ],
          urls: url === '' ? [] : [url],
        },
        comment: [item.note, item.annote]
          .map((note) => withoutData(plainNote(asText(note) ?? '')).trim())
          .filter((note) => note !== '')
          .join('\n\n'),
      })
    })
    // Most references have no note: that is nothing to be told of.
    return { ...marksThatSay(marks), problems: [] }
  },
}

/** Some tools write their notes as HTML. */
function plainNote(note: string): string {
  return /^\s*<(?:p|div|h[1-6]|ul|ol|blockquote)\b/i.test(note) ? textOfMarkup(note) : note
}

function withoutData(note: string): string {
  return note
    .split('\n')
    .filter((line) => !/^\s*(?:[\w.-]{2,40}:\s*\S+|arxiv:\s*\S+.*|PMC?ID:\s*\d+)\s*$/i.test(line))
    .join('\n')
}
