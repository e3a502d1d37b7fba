/** How a line begins that readers of references take for the paper's own arXiv id. */
const MENTION = /^(\s*)(?=(?:arxiv\b|e-?prints?\b|preprint\b))/gim

/** A person's text in a field where other programs look for the paper's id: a line that begins with one is quoted. */
export function withoutMentions(text: string): string {
  return text.replace(MENTION, '$1– ')
}
