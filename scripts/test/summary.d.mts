// The types of summary.mjs for TypeScript; what everything means is said there.
export declare function summaryTable(results: import('./totals.mjs').PartResult[]): string
