import type { RoleOfSentence, SentenceRole } from '../../../shared/text/sentence-roles.ts'

/** The roles in the order of an abstract, with their names; the letter of each is what stands in the margin. */
export const roleNames: Readonly<Record<SentenceRole, string>> = {
  background: 'Background',
  aim: 'Aim',
  method: 'Method',
  result: 'Result',
  claim: 'Claim',
}

export const roles = Object.keys(roleNames) as SentenceRole[]

export function letterOf(role: SentenceRole): string {
  return roleNames[role].charAt(0)
}

/** Why a sentence has its role, for a person. */
export function explanationOf({ role, cue }: RoleOfSentence): string {
  return `${roleNames[role]}, by the phrase ‘${cue}’`
}

/** The next sentence of a role after the offset `from`, from the beginning again after the last; null without any. */
export function nextOfRole(
  told: readonly RoleOfSentence[],
  role: SentenceRole,
  from: number | null,
): RoleOfSentence | null {
  const own = told.filter((one) => one.role === role)
  return own.find(({ range }) => from === null || range.start > from) ?? own[0] ?? null
}

/** What a screen reader says before the sentences of an abstract, at source offsets (UTF-16). */
export function roleTextsOf(told: readonly RoleOfSentence[]): { offset: number; text: string }[] {
  return told.map(({ range, role }) => ({ offset: range.start, text: ` ${roleNames[role]}: ` }))
}
