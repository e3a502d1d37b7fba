import type { ExportFormatName } from '../../shared/model/export.ts'
import type { Exporter } from './exporter.ts'
import { biblatex, bibtex } from './references/bibtex.ts'
import { cslJson } from './references/csl-json.ts'
import { ris } from './references/ris.ts'

/** Every form, in the order in which a person is offered them. */
export const exporters: readonly Exporter[] = [bibtex, biblatex, ris, cslJson]

/** @throws Error for a name that no form has */
export function exporterNamed(name: ExportFormatName): Exporter {
  const found = exporters.find((one) => one.name === name)
  if (found === undefined) throw new Error(`There is no form ${name}`)
  return found
}
