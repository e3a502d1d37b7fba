/**
 * Returns what the inflections of an English word have in common: `pruned`, `prunes` and `pruning` are `prune`,
 * `vocabularies` is `vocabulari` as `vocabulary` is. Takes a word in small letters and leaves other languages nearly as
 * they are. These are steps 1 and 5 of the algorithm of M. F. Porter (An algorithm for suffix stripping, Program 14,
 * 1980); the steps between, which take derived words together too (`tokenizer` and `tokenization`), are left out.
 */
export function wordStem(word: string): string {
  if (word.length < 3) return word
  return withoutLastE(withoutY(withoutPast(withoutPlural(word))))
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2)
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

function withoutPast(word: string): string {
  if (word.endsWith('eed')) return measureOf(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const ending = /(?:ed|ing)$/.exec(word)?.[0] ?? ''
  const stem = word.slice(0, word.length - ending.length)
  if (ending === '' || !hasVowel(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (/([^aeioulsz])\1$/.test(stem)) return stem.slice(0, -1)
  return measureOf(stem) === 1 && endsShort(stem) ? `${stem}e` : stem
}

function withoutY(word: string): string {
  return word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word
}

function withoutLastE(word: string): string {
  const stem = word.slice(0, -1)
  const measure = measureOf(stem)
  if (word.endsWith('e') && (measure > 1 || (measure === 1 && !endsShort(stem)))) return stem
  return word.endsWith('ll') && measure > 1 ? stem : word
}

/** How many times consonants follow on vowels. A `y` after a consonant is a vowel. */
function measureOf(stem: string): number {
  return stem.match(/(?:[aeiou]|(?<=[^aeiou])y)+(?:[^aeiouy]|(?<=[aeiou])y|^y)+/g)?.length ?? 0
}

function hasVowel(stem: string): boolean {
  return /[aeiou]|[^aeiou]y/.test(stem)
}

/** Consonant, vowel, consonant at the end: what a last `e` was taken off. */
function endsShort(stem: string): boolean {
  return /[^aeiou][aeiouy][^aeiouwxy]$/.test(stem)
}
