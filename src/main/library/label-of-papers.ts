/** How many papers, in words: "1 paper", "1,200 papers". */
export function labelOfPapers(count: number): string {
  return `${plainNumber.format(count)} ${count === 1 ? 'paper' : 'papers'}`
}

const plainNumber = new Intl.NumberFormat('en-GB')
