import type { ExportFormatName } from '../../shared/model/export.ts'
import { everything } from './everything.ts'
import type { Exporter } from './exporter.ts'
import { html } from './html/html.ts'
import { markdown } from './markdown/index.ts'
import { opml } from './opml.ts'
import { biblatex, bibtex } from './references/bibtex.ts'
import { cslJson } from './references/csl-json.ts'
import { ris } from './references/ris.ts'
import { csv } from './tables/csv.ts'
import { text } from './text.ts'
import { webAnnotation } from './web-annotation.ts'

/** Every form, in the order in which a person is offered them. */
export const exporters: readonly Exporter[] = [
  markdown,
  html,
  text,
  bibtex,
  biblatex,
  ris,
  cslJson,
  csv,
  webAnnotation,
  everything,
  opml,
]

/** @throws Error for a name that no form has */
export function exporterNamed(name: ExportFormatName): Exporter {
  const found = exporters.find((one) => one.name === name)
  if (found === undefined) throw new Error(`There is no form ${name}`)
  return found
}
