import type { FeedFormat } from '../format.ts'
import { bibtex } from './bibtex.ts'
import { cslJson } from './csl-json.ts'
import { endNoteXml } from './endnote-xml.ts'
import { nbib } from './nbib.ts'
import { pubmedXml } from './pubmed-xml.ts'
import { ris } from './ris.ts'

/** What reference managers and bibliographic databases export. */
export const referenceFormats: readonly FeedFormat[] = [bibtex, ris, cslJson, endNoteXml, nbib, pubmedXml]
