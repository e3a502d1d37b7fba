import type { Crumb } from './math-crumbs.ts'

/**
 * Returns the chemical formula at `position`, or null: `CO_2`, `Fe_2O_3`, `C_6H_{12}O_6`. It is made of element symbols
 * with counts, has one count at least, and nothing else up to the end of the word.
 */
export function readChemicalFormula(source: string, position: number, limit: number): Crumb | null {
  chemicalPattern.lastIndex = position
  const formula = chemicalPattern.exec(source)?.[0] ?? ''
  const end = position + formula.length
  if (!formula.includes('_') || end > limit) return null
  return { end, tex: formula.replace(/([A-Z][a-z]?)/g, '\\mathrm{$1}') }
}

const ELEMENTS =
  'He|Li|Be|Ne|Na|Mg|Al|Si|Cl|Ar|Ca|Ti|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|As|Se|Br|Sr|Zr|Nb|Mo|Pd|Ag|Cd|In|Sn|Sb|Te|' +
  'Cs|Ba|La|Ce|Pt|Au|Hg|Pb|Bi|H|B|C|N|O|F|P|S|K|V|Y|I|W|U'
const chemicalPattern = new RegExp(
  `(?:(?:${ELEMENTS})(?:_\\d{1,2}|_\\{\\d{1,2}\\})?){2,8}(?![A-Za-z0-9_^])`,
  'y',
)
